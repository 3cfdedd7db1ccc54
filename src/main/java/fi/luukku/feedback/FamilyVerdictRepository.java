package fi.luukku.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FamilyVerdictRepository extends Repository<FamilyVerdict, Long> {

    FamilyVerdict save(FamilyVerdict verdict);

    Optional<FamilyVerdict> findById(long processInstanceKey);

    List<FamilyVerdict> findByCaseReferenceOrderBySaidAt(String caseReference);
}
