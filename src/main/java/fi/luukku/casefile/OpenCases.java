package fi.luukku.casefile;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that may be written on. Every change of a card goes through here first. */
@Component
public class OpenCases {

    private final SupportCaseRepository cases;

    OpenCases(SupportCaseRepository cases) {
        this.cases = cases;
    }

    /**
     * Makes others who want to change the case wait until the caller's transaction ends.
     *
     * @throws UnknownCaseException when there is no such case
     * @throws CaseClosedException when the case is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CaseReference reference) {
        forChange(reference).mustBeOpen();
    }

    /**
     * The same for the few things that are written on a closed case too.
     *
     * @throws UnknownCaseException when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseReference reference) {
        forChange(reference);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    SupportCase forChange(CaseReference reference) {
        return cases.findForChangeByReference(reference.value()).orElseThrow(() -> new UnknownCaseException(reference));
    }
}
