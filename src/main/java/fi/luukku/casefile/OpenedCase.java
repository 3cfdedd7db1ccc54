package fi.luukku.casefile;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case that is open: where its card is, and by when the contact is taken.
 *
 * @param urgent whether the sender said that a child needs help at once
 * @param changeCodes what the sender said has changed; none when somebody called
 */
public record OpenedCase(
        CaseReference reference,
        String cardUrl,
        OffsetDateTime contactDueAt,
        String areaCode,
        String callerRole,
        boolean urgent,
        List<String> changeCodes) {}
