package fi.luukku.casefile;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SupportCaseRepository extends Repository<SupportCase, String> {

    SupportCase save(SupportCase supportCase);

    Optional<SupportCase> findByReference(String reference);

    Optional<SupportCase> findByProcessInstanceKey(long processInstanceKey);

    List<SupportCase> findByReferenceIn(Collection<String> references);

    /** For a change: whoever changes a case or its card waits for the other, so that a card closed stays closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SupportCase> findForChangeByReference(String reference);
}
