package fi.luukku.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The family's situation in short, as the card shows it; empty until somebody has written it.
 *
 * @param approver the name of whoever of the family approved the present text, as it stands on the card now; null when
 *     nobody has
 */
public record SummaryView(
        String text, @Nullable String approver, @Nullable OffsetDateTime approvedAt, int version) {

    /** The version of what nobody has written yet. */
    public static final int UNWRITTEN = -1;

    public boolean isApproved() {
        return approver != null;
    }
}
