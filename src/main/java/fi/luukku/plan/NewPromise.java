package fi.luukku.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is written down.
 *
 * @param formId comes with the form, so that one sent twice writes one promise
 * @param ownerPersonId a person on the card; null is the case's own worker
 * @param what up to {@link #LONGEST} characters
 */
public record NewPromise(UUID formId, @Nullable Long ownerPersonId, String what, LocalDate dueOn) {

    public static final int LONGEST = 1000;
}
