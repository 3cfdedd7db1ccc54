package fi.luukku.casefile.web;

import fi.luukku.access.CaseAccess;
import fi.luukku.casefile.Cases;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that the worker may see, with what is next in each. */
@Component
class CaseList {

    private final Cases cases;
    private final NextDates next;
    private final CaseAccess access;

    CaseList(Cases cases, NextDates next, CaseAccess access) {
        this.cases = cases;
        this.next = next;
        this.access = access;
    }

    @Transactional(readOnly = true)
    List<CardHeader> of(String areaCode, boolean closed) {
        return next.of(cases.list(areaCode, access.visible()).stream()
                .filter(view -> view.closed() == closed)
                .toList());
    }
}
