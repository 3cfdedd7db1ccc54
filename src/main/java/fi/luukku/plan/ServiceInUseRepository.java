package fi.luukku.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceInUseRepository extends Repository<ServiceInUse, Long> {

    ServiceInUse save(ServiceInUse service);

    void delete(ServiceInUse service);

    Optional<ServiceInUse> findByIdAndCaseReference(long id, String caseReference);

    List<ServiceInUse> findByCaseReferenceOrderById(String caseReference);

    boolean existsByFormId(UUID formId);

    /** At once, so that the people they name can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from ServiceInUse service where service.caseReference = :caseReference")
    void deleteNow(String caseReference);
}
