package fi.luukku.meeting;

import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, String> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findById(String reference);

    /** The meeting, and no one else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Meeting where reference = :reference")
    Optional<Meeting> lock(String reference);

    List<Meeting> findByReferenceIn(Collection<String> references);

    Optional<Meeting> findByProcessInstanceKey(long processInstanceKey);

    List<Meeting> findByStatusAndCaseReferenceIn(MeetingStatus status, Collection<String> caseReferences);

    List<Meeting> findByStatusAndStartsAtLessThanEqualOrderByStartsAt(
            MeetingStatus status, OffsetDateTime until, Limit atMost);

    List<Meeting> findByCaseReferenceOrderByNumber(String caseReference);

    /** Of a case's meetings, so that each can be locked before it is read. */
    @Query("select reference from Meeting where caseReference = :caseReference order by number")
    List<String> references(String caseReference);

    @Query("select coalesce(max(number), 0) from Meeting where caseReference = :caseReference")
    int lastNumber(String caseReference);
}
