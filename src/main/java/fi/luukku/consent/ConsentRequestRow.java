package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one guardian was asked by a link, and what came of it. */
record ConsentRequestRow(
        long id,
        CaseReference reference,
        int round,
        long personId,
        List<String> topics,
        LocalDate validUntil,
        OffsetDateTime askedAt,
        OffsetDateTime openUntil,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Decision answer,
        List<AskedLine> lines) {

    /** What the link is good for. */
    String subject() {
        return reference + "-C" + id;
    }
}
