package fi.luukku.access;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the name of the worker who is logged in; empty on pages that need no account. */
@ControllerAdvice
class WorkerName {

    private final SignedIn signedIn;

    WorkerName(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ModelAttribute("workerName")
    String workerName() {
        return signedIn.isSomeone() ? signedIn.name() : "";
    }
}
