package fi.luukku.consent;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parents decided. */
public enum Decision {
    GIVEN("given"),
    DECLINED("declined");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    static Optional<Decision> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst();
    }

    /** The letter that confirms it, {@code consent-given}; also its code on the timeline. */
    String letter() {
        return "consent-" + code;
    }
}
