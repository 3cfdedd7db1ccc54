package fi.luukku.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contact comes to, as it is chosen with the caller, by the contract's codes. */
public enum ContactOutcome {
    ADVICE("advice"),
    CONSULTATION("consultation"),
    HAND_OVER("hand-over"),
    CHILD_WELFARE("child-welfare"),
    /** Support was sought too late for what we can give (J7). */
    STRONGER_SUPPORT("stronger-support"),
    WORK_TOGETHER("work-together");

    private final String code;

    ContactOutcome(String code) {
        this.code = code;
    }

    /** Whether the parents may be asked for their consent after it. */
    boolean leadsToConsent() {
        return this == WORK_TOGETHER || this == CHILD_WELFARE;
    }

    /** The outcome with that code; empty when there is none. */
    static Optional<ContactOutcome> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }
}
