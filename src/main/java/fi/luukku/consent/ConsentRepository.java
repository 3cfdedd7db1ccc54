package fi.luukku.consent;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<Consent, String> {

    Consent save(Consent consent);

    Optional<Consent> findByReference(String reference);

    /** Keeps a copy of the consent as it is now. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into consent_past (reference, giver_id, notes, decision, channel, topics, valid_until, recorded_at,
                                      caller_may_hear, withdrawn_at, withdrawn_by, ended_at)
            select reference, giver_id, notes, decision, channel, topics, valid_until, recorded_at,
                   caller_may_hear, withdrawn_at, withdrawn_by, :now
            from consent where reference = :reference
            """)
    void keepPast(String reference, OffsetDateTime now);

    /** At once, so that the people it names can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from Consent consent where consent.reference = :reference")
    void deleteNow(String reference);
}
