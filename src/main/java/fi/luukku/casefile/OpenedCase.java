package fi.luukku.casefile;

import java.time.OffsetDateTime;

/** A case that is open: where its card is, and by when the contact is written down. */
public record OpenedCase(
        CaseReference reference, String cardUrl, OffsetDateTime contactDueAt, String areaCode, String callerRole) {}
