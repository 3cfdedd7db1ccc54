package fi.luukku.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a follow-up meeting found (O9). */
public enum FollowUpOutcome {
    CAME_TRUE,
    NEW_PROMISES,
    /** More is needed than the adults around the table can give: a service needs assessment is asked for. */
    STRONGER_SUPPORT;

    /** From the code in the form; empty when none, or none known, was chosen. */
    public static Optional<FollowUpOutcome> of(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "came-true" -> Optional.of(CAME_TRUE);
            case "new-promises" -> Optional.of(NEW_PROMISES);
            case "stronger-support" -> Optional.of(STRONGER_SUPPORT);
            default -> Optional.empty();
        };
    }
}
