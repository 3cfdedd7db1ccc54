package fi.luukku.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PromiseRepository extends Repository<Promise, String> {

    Promise save(Promise promise);

    void delete(Promise promise);

    Optional<Promise> findById(String reference);

    /** The promise, and no one else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Promise where reference = :reference")
    Optional<Promise> lock(String reference);

    Optional<Promise> findByFormId(UUID formId);

    List<Promise> findByCaseReferenceOrderByNumber(String caseReference);

    List<Promise> findByMeetingReferenceOrderByNumber(String meetingReference);

    @Query("select coalesce(max(number), 0) from Promise where caseReference = :caseReference")
    int lastNumber(String caseReference);
}
