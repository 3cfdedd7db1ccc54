package fi.luukku.casefile;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseEventRepository extends Repository<CaseEvent, Long> {

    CaseEvent save(CaseEvent event);

    List<CaseEvent> findByReferenceOrderByIdDesc(String reference);
}
