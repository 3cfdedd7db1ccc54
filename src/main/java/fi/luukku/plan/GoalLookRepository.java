package fi.luukku.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GoalLookRepository extends Repository<GoalLook, Long> {

    GoalLook save(GoalLook look);

    Optional<GoalLook> findByGoalIdAndMeetingReference(long goalId, String meetingReference);

    List<GoalLook> findByCaseReferenceOrderById(String caseReference);

    /** At once, so that the goals can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from GoalLook look where look.caseReference = :caseReference")
    void deleteNow(String caseReference);
}
