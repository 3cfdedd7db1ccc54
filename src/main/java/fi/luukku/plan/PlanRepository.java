package fi.luukku.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, String> {

    Plan save(Plan plan);

    Optional<Plan> findById(String meetingReference);

    /** The plans of a case, newest first. */
    @Query("from Plan where caseReference = :caseReference order by openedAt desc, length(meetingReference) desc,"
            + " meetingReference desc")
    List<Plan> findNewestFirst(String caseReference);
}
