package fi.luukku.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    void delete(Person person);

    void flush();

    Optional<Person> findByIdAndReference(long id, String reference);

    List<Person> findByReferenceOrderById(String reference);

    boolean existsByFormId(UUID formId);

    void deleteByReference(String reference);
}
