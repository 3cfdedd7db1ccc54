package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;

/** The service is not (or no longer) on the card of that case. */
public class UnknownServiceException extends RuntimeException {

    UnknownServiceException(CaseReference reference, long serviceId) {
        super("There is no service " + serviceId + " on the card of case " + reference);
    }
}
