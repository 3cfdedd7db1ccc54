package fi.luukku.plan;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No promise has that reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownPromiseException extends RuntimeException {

    UnknownPromiseException(String reference) {
        super("There is no promise " + reference);
    }
}
