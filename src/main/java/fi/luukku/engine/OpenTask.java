package fi.luukku.engine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user task that somebody has yet to do.
 *
 * @param elementId its id in the model, {@code UserTask_TakeContact}
 * @param name as Tasklist shows it
 * @param caseReference null when it belongs to no case
 */
public record OpenTask(
        long key, String elementId, String name, @Nullable String caseReference, OffsetDateTime dueAt, int priority) {}
