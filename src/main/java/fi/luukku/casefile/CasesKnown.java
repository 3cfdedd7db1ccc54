package fi.luukku.casefile;

import fi.luukku.access.CaseFacts;
import fi.luukku.access.KnownCases;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever decides on access whose a case is. */
@Component
class CasesKnown implements KnownCases {

    private final SupportCaseRepository cases;

    CasesKnown(SupportCaseRepository cases) {
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(String reference) {
        return CaseReference.isReference(reference)
                ? cases.findByReference(reference).map(SupportCase::facts)
                : Optional.empty();
    }
}
