package fi.luukku.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeedbackAnswerRepository extends Repository<FeedbackAnswer, Long> {

    FeedbackAnswer save(FeedbackAnswer answer);

    Optional<FeedbackAnswer> findById(long id);

    @Query("select caseReference from FeedbackAnswer where id = :id")
    Optional<String> findCaseReference(long id);

    List<FeedbackAnswer> findByCaseReferenceOrderById(String caseReference);

    List<FeedbackAnswer> findByCaseReferenceAndEndedAtIsNullOrderById(String caseReference);

    boolean existsByCaseReferenceAndEndedAtIsNullAndAnsweredAtIsNull(String caseReference);
}
