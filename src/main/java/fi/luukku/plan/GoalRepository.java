package fi.luukku.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GoalRepository extends Repository<Goal, Long> {

    Goal save(Goal goal);

    void delete(Goal goal);

    Optional<Goal> findByIdAndCaseReference(long id, String caseReference);

    List<Goal> findByCaseReferenceOrderById(String caseReference);

    boolean existsByFormId(UUID formId);

    /** At once, so that the people they name can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from Goal goal where goal.caseReference = :caseReference")
    void deleteNow(String caseReference);
}
