package fi.luukku.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a closed case is opened again, by the contract's codes. */
public enum ReopenReason {
    FAMILY_CALLED("family-called", "The family called again"),
    WORRY_RETURNED("worry-returned", "The worry came back"),
    CLOSED_BY_MISTAKE("closed-by-mistake", "It was closed by mistake"),
    OTHER("other", "Something else"),
    /** A consultation becomes a case; the only way back into one. */
    FAMILY_AGREED("family-agreed", "The family agrees that it becomes a case");

    private final String code;
    private final String inWords;

    ReopenReason(String code, String inWords) {
        this.code = code;
        this.inWords = inWords;
    }

    public static Optional<ReopenReason> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** Why a case with that outcome may be opened again; nothing when it may not. */
    public static List<ReopenReason> after(Outcome outcome) {
        return switch (outcome) {
            case ADVICE_GIVEN, JOINED -> List.of();
            case CONSULTATION_GIVEN -> List.of(FAMILY_AGREED);
            default -> List.of(FAMILY_CALLED, WORRY_RETURNED, CLOSED_BY_MISTAKE, OTHER);
        };
    }

    public String code() {
        return code;
    }

    public String inWords() {
        return inWords;
    }
}
