package fi.luukku.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PromiseRepository extends Repository<Promise, String> {

    Promise save(Promise promise);

    void delete(Promise promise);

    Optional<Promise> findById(String reference);

    Optional<Promise> findByFormId(UUID formId);

    List<Promise> findByCaseReferenceOrderByNumber(String caseReference);

    List<Promise> findByMeetingReferenceOrderByNumber(String meetingReference);

    @Query("select coalesce(max(number), 0) from Promise where caseReference = :caseReference")
    int lastNumber(String caseReference);
}
