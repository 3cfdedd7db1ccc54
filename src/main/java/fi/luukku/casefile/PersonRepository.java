package fi.luukku.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    void delete(Person person);

    void flush();

    Optional<Person> findByIdAndReference(long id, String reference);

    List<Person> findByReferenceOrderById(String reference);

    @Query("select person.id from Person person where lower(person.email) in :emails")
    List<Long> findIdsByEmail(Collection<String> emails);

    boolean existsByFormId(UUID formId);

    void deleteByReference(String reference);
}
