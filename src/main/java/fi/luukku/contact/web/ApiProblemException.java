package fi.luukku.contact.web;

import fi.luukku.contact.Wrong;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a contact that another system sent is not taken.
 *
 * @see ContactApi
 */
class ApiProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String kind;
    private final transient List<Wrong> wrong;

    /** @param kind names it, and what is told of it: {@code contact.api.<kind>} */
    ApiProblemException(HttpStatus status, String kind, List<Wrong> wrong) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.wrong = wrong;
    }

    ApiProblemException(HttpStatus status, String kind) {
        this(status, kind, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
