package fi.luukku.casefile.web;

import fi.luukku.casefile.Cases;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases with what is next in each. */
@Component
class CaseList {

    private final Cases cases;
    private final NextDates next;

    CaseList(Cases cases, NextDates next) {
        this.cases = cases;
        this.next = next;
    }

    @Transactional(readOnly = true)
    List<CardHeader> of(String areaCode, boolean closed) {
        return next.of(cases.list(areaCode).stream()
                .filter(view -> view.closed() == closed)
                .toList());
    }
}
