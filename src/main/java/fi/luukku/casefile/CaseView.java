package fi.luukku.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as others see it; nothing in it identifies the family.
 *
 * @param dueAt by when the present step of the record is expected, null when none is
 * @param changeCodes what has changed in the family, by the contract's codes
 */
public record CaseView(
        CaseReference reference,
        String areaCode,
        String areaName,
        String callerRole,
        CaseStatus status,
        @Nullable Worker ownWorker,
        List<String> changeCodes,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Outcome outcome) {

    public boolean closed() {
        return status == CaseStatus.CLOSED;
    }
}
