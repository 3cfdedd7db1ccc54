package fi.luukku.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A contact as the card shows it; the texts are empty until someone has written them. */
public record ContactView(
        String callerRole,
        String callerName,
        String callerPhone,
        String notes,
        @Nullable OffsetDateTime takenAt,
        @Nullable String takenBy,
        int version) {

    /** The same with what was sent in writing before it. */
    public ContactView after(SentContactView sent) {
        String both = (sent.words() + "\n\n" + notes).strip();
        return new ContactView(callerRole, callerName, callerPhone, both, takenAt, takenBy, version);
    }
}
