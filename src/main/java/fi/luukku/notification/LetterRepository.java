package fi.luukku.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, Long> {

    Letter save(Letter letter);

    /** Null when it was removed. */
    @Nullable Letter findById(long id);

    void deleteByCaseReference(String caseReference);

    Optional<Letter> findByIdAndCaseReference(long id, String caseReference);

    boolean existsByKey(String key);

    List<Letter> findByCaseReferenceOrderByCreatedAtAscIdAsc(String caseReference);

    Optional<Letter> findByHandOverId(String handOverId);

    List<Letter> findByGatewayId(String gatewayId);

    @Query("select letter.id from Letter letter where letter.status = fi.luukku.notification.LetterStatus.ON_HOLD"
            + " and letter.heldUntil <= :now order by letter.id")
    List<Long> findDue(OffsetDateTime now);
}
