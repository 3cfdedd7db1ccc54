package fi.luukku.access;

import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who may read a case's access log and take the family's data out: decided here, and told to every page for its links. */
@ControllerAdvice
class AccessLogReaders {

    static final String[] PAGES = {"/cases/*/access-log", "/cases/*/access-log/*", "/cases/*/export"};
    static final String[] ROLES = {"COORDINATOR", "AUDITOR"};

    private final SignedIn signedIn;

    AccessLogReaders(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ModelAttribute("readsAccessLog")
    boolean readsAccessLog() {
        return signedIn.roles().stream().anyMatch(Set.of(ROLES)::contains);
    }
}
