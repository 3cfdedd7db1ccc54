package fi.luukku.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody reads who may not; and the access log's line of it. The page tells that there is a case only to those who
 * are told of one that there is not.
 */
@ControllerAdvice
class RefusedPages {

    private final AccessLog log;
    private final SignedIn signedIn;
    private final CaseAccess access;

    RefusedPages(AccessLog log, SignedIn signedIn, CaseAccess access) {
        this.log = log;
        this.access = access;
        this.signedIn = signedIn;
    }

    @ExceptionHandler(NotAllowedException.class)
    ModelAndView refused(NotAllowedException refused) {
        log.denied(refused.reference(), refused.action().code());
        String reference = access.tellsUnknown() ? refused.reference() : "";
        Denial why = refused.decision().denial();
        ModelAndView page = new ModelAndView("access/refused", HttpStatus.FORBIDDEN);
        page.addObject("workerName", signedIn.name());
        page.addObject("sentence", (why == null ? Denial.NOT_YOUR_WORK : why).sentence());
        page.addObject("reference", reference);
        page.addObject("mayBreakGlass", refused.decision().mayBreakGlass() && !reference.isEmpty());
        page.addObject(
                "mayList",
                signedIn.identity()
                        .filter(worker -> AccessPolicy.mayThrough(worker.roles(), Relation.ANY, Action.SEE_LIST))
                        .isPresent());
        return page;
    }
}
