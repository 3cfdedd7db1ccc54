package fi.luukku.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An end of a case after which it went on.
 *
 * @param reason why it was reopened, null when it was joined to another
 * @param contact as it was then
 */
public record PastEnd(
        Outcome outcome,
        OffsetDateTime closedAt,
        @Nullable ReopenReason reason,
        OffsetDateTime endedAt,
        String endedBy,
        ContactView contact) {}
