package fi.luukku.assessment;

import fi.luukku.casefile.CaseReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The request is not on the card of that case. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownAssessmentRequestException extends RuntimeException {

    UnknownAssessmentRequestException(CaseReference reference, long requestId) {
        super("There is no request for an assessment " + requestId + " on the card of case " + reference);
    }
}
