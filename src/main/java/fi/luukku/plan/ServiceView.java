package fi.luukku.plan;

import org.jspecify.annotations.Nullable;

/**
 * A service as it is shown.
 *
 * @param person the name of whom it is for, as it stands on the card now; null is the whole family
 * @param version what the reader saw, to be handed back with a change
 */
public record ServiceView(
        long id, ServiceText text, @Nullable String person, boolean inUse, int version) {

    /** Offered as a part of the plan, and what it gives is not known yet. */
    public boolean isAskedAbout() {
        return text.offeredOn() != null && (text.result() == null || text.result() == ServiceResult.STARTED);
    }
}
