package fi.luukku.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a closed case is opened again, by the contract's codes. */
public enum ReopenReason {
    FAMILY_CALLED("family-called", "The family called again"),
    WORRY_RETURNED("worry-returned", "The worry came back"),
    CLOSED_BY_MISTAKE("closed-by-mistake", "It was closed by mistake"),
    OTHER("other", "Something else");

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

    public String code() {
        return code;
    }

    public String inWords() {
        return inWords;
    }
}
