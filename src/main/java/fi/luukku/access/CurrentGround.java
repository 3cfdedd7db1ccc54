package fi.luukku.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ground on which the present request was allowed, from the place that decides to the access log. */
@Component
public class CurrentGround {

    private final SignedIn signedIn;
    private final ThreadLocal<@Nullable Ground> decided = new ThreadLocal<>();

    CurrentGround(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** What was decided for this thread's request; the role of a worker, or the process, where nothing was. */
    public Ground get() {
        Ground ground = decided.get();
        return ground != null ? ground : signedIn.isSomeone() ? Ground.ROLE : Ground.PROCESS;
    }

    void set(Ground ground) {
        decided.set(ground);
    }

    void clear() {
        decided.remove();
    }
}
