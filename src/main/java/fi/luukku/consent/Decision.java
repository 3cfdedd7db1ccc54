package fi.luukku.consent;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parents decided, or that nobody could ask them. */
public enum Decision {
    GIVEN("given"),
    /** To some of what was asked: some of the topics, or some of the people. */
    PARTLY("partly"),
    DECLINED("declined"),
    NOT_REACHED("not-reached");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    /** What a worker can choose in the task; that nobody was reached is found by the days that passed. */
    static Optional<Decision> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(decision -> decision != NOT_REACHED && decision.code.equals(code))
                .findFirst();
    }

    /** As the model knows it. */
    public String code() {
        return code;
    }

    /** Whether the family wants to go on. */
    public boolean isAgreement() {
        return this == GIVEN || this == PARTLY;
    }

    /** The letter that confirms it, {@code consent-given}; also its code on the timeline. */
    String letter() {
        return "consent-" + code;
    }
}
