package fi.luukku.consent;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<Consent, String> {

    Consent save(Consent consent);

    Optional<Consent> findByReference(String reference);

    /** At once, so that the people it names can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from Consent consent where consent.reference = :reference")
    void deleteNow(String reference);
}
