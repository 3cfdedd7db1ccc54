package fi.luukku.childwelfare;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, String> {

    Notification save(Notification notification);

    /** The notification, and nobody else changes it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Notification where reference = :reference")
    Optional<Notification> lock(String reference);

    /** All of a case, the first one first. */
    List<Notification> findByCaseReferenceOrderByNumber(String caseReference);

    boolean existsByCaseReference(String caseReference);
}
