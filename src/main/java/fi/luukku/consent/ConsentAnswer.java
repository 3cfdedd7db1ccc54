package fi.luukku.consent;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the worker chose in the task, as it came: any part can be missing or unknown.
 *
 * @param decision {@code given} or {@code declined}
 * @param until an ISO date
 */
public record ConsentAnswer(
        @Nullable String decision,
        @Nullable String channel,
        Collection<String> topics,
        @Nullable String until) {}
