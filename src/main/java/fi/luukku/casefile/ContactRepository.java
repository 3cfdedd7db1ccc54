package fi.luukku.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<Contact, String> {

    Contact save(Contact contact);

    void flush();

    Contact getByReference(String reference);

    List<Contact> findByReferenceIn(Collection<String> references);
}
