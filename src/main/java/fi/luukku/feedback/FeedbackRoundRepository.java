package fi.luukku.feedback;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeedbackRoundRepository extends Repository<FeedbackRound, String> {

    FeedbackRound save(FeedbackRound round);

    Optional<FeedbackRound> findById(String caseReference);

    void delete(FeedbackRound round);

    /** Two who answer at once wait for each other here, so that one of them sees that everyone has answered. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from FeedbackRound where caseReference = :caseReference")
    Optional<FeedbackRound> lock(String caseReference);
}
