package fi.luukku.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ground on which the present request was allowed, from the place that decides to the access log. */
@Component
public class CurrentGround {

    private final SignedIn signedIn;
    private final ThreadLocal<@Nullable Decision> decided = new ThreadLocal<>();

    CurrentGround(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** What was decided for this thread's request; the role of a worker, or the process, where nothing was. */
    public Ground get() {
        Decision decision = decided.get();
        Ground ground = decision == null ? null : decision.ground();
        return ground != null ? ground : signedIn.isSomeone() ? Ground.ROLE : Ground.PROCESS;
    }

    /** What the family agreed that the reader may know about; empty when nothing limits the reader. */
    public Optional<Set<String>> topics() {
        return Optional.ofNullable(decided.get()).map(Decision::topics);
    }

    void set(Decision decision) {
        decided.set(decision);
    }

    void clear() {
        decided.remove();
    }
}
