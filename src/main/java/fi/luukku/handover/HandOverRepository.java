package fi.luukku.handover;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HandOverRepository extends Repository<HandOver, String> {

    HandOver save(HandOver handOver);

    Optional<HandOver> findByReference(String reference);

    /** The hand-over, and nobody else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from HandOver where reference = :reference")
    Optional<HandOver> lock(String reference);

    /** All of a case, the first receiver first. */
    List<HandOver> findByCaseReferenceOrderByNumber(String caseReference);

    @Modifying
    @Query("delete from HandOver where caseReference = :caseReference")
    void deleteOf(String caseReference);
}
