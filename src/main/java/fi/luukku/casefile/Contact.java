package fi.luukku.casefile;

import fi.luukku.notification.PhoneNumbers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Who called, and what was said. */
@Entity
class Contact {

    @Id
    private String reference;

    private String callerRole;
    private String callerName = "";
    private String callerPhone = "";

    @Column(name = "caller_phone_e164")
    private @Nullable String callerPhoneForSearch;

    private String notes = "";
    private @Nullable OffsetDateTime takenAt;
    private @Nullable String takenBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(CaseReference reference, String callerRole) {
        this.reference = reference.value();
        this.callerRole = callerRole;
    }

    /** One that was sent in writing: who it was is known before anybody has taken it. */
    Contact(CaseReference reference, String callerRole, String callerName, String callerPhone) {
        this(reference, callerRole);
        this.callerName = callerName;
        this.callerPhone = callerPhone;
        callerPhoneForSearch = PhoneNumbers.e164(callerPhone).orElse(null);
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean write(ContactText text, String worker, OffsetDateTime now) {
        if (takenAt != null && says(text)) {
            return false;
        }
        if (version == null || text.version() != version) {
            throw new StaleEditException(reference, "contact");
        }
        callerRole = text.callerRole();
        callerName = text.callerName();
        callerPhone = text.callerPhone();
        callerPhoneForSearch = PhoneNumbers.e164(callerPhone).orElse(null);
        notes = text.notes();
        if (takenAt == null) {
            takenAt = now;
            takenBy = worker;
        }
        return true;
    }

    private boolean says(ContactText text) {
        return callerRole.equals(text.callerRole())
                && callerName.equals(text.callerName())
                && callerPhone.equals(text.callerPhone())
                && notes.equals(text.notes());
    }

    /** Leaves what figures need, the caller's role and the time, and nothing that tells of a person (O2). */
    void removePersonalData() {
        callerName = "";
        callerPhone = "";
        callerPhoneForSearch = null;
        notes = "";
    }

    /** Nothing is taken yet; who called before is kept elsewhere. */
    void beginAnew() {
        removePersonalData();
        takenAt = null;
        takenBy = null;
    }

    boolean hasNotes() {
        return !notes.isBlank();
    }

    String reference() {
        return reference;
    }

    String callerRole() {
        return callerRole;
    }

    ContactView view() {
        return new ContactView(
                callerRole, callerName, callerPhone, notes, takenAt, takenBy, version == null ? 0 : version);
    }
}
