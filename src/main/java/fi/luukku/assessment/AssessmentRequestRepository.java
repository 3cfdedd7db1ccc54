package fi.luukku.assessment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRequestRepository extends Repository<AssessmentRequest, Long> {

    AssessmentRequest save(AssessmentRequest request);

    void flush();

    Optional<AssessmentRequest> findById(long id);

    /** The request, and no one else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from AssessmentRequest where id = :id")
    Optional<AssessmentRequest> lock(long id);

    Optional<AssessmentRequest> findByProcessInstanceKey(long processInstanceKey);

    List<AssessmentRequest> findByCaseReferenceOrderById(String caseReference);

    Optional<AssessmentRequest> findByCaseReferenceAndStatusIn(
            String caseReference, Collection<AssessmentStatus> statuses);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from AssessmentRequest request where request.caseReference = :caseReference")
    void deleteNow(String caseReference);
}
