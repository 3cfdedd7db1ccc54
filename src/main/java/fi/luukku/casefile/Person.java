package fi.luukku.casefile;

import fi.luukku.notification.Language;
import fi.luukku.notification.PhoneNumbers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person on the card of a case. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", allocationSize = 50)
    private @Nullable Long id;

    private String reference;
    private UUID formId;
    private String role;
    private String name;
    private @Nullable LocalDate birthDate;
    private @Nullable String email;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean guardian;
    private boolean familyAgrees;
    private PersonDetails details = PersonDetails.NONE;

    @Column(name = "phone_e164")
    private @Nullable String phoneForSearch;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // Error: the fields are set by write
    Person(CaseReference reference, UUID formId, PersonText text) {
        this.reference = reference.value();
        this.formId = formId;
        write(text);
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean change(PersonText text, int seenVersion) {
        if (text().equals(text)) {
            return false;
        }
        mustBeAsSeen(seenVersion);
        write(text);
        return true;
    }

    /** Whether the family agrees that this person is invited. */
    void agree(boolean agreed) {
        familyAgrees = agreed;
    }

    void mustBeAsSeen(int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new StaleEditException(reference, "people");
        }
    }

    private void write(PersonText text) {
        role = text.role();
        name = text.name();
        birthDate = text.birthDate();
        email = text.email();
        phone = text.phone();
        language = text.language();
        guardian = text.guardian();
        familyAgrees = text.familyAgrees();
        details = text.details();
        phoneForSearch = PhoneNumbers.e164(phone).orElse(null);
    }

    private PersonText text() {
        return new PersonText(role, name, birthDate, email, phone, language, guardian, familyAgrees, details);
    }

    PersonView view() {
        if (id == null || version == null) {
            throw new IllegalStateException("The person is not saved yet");
        }
        return new PersonView(
                id, role, name, email, phone, language, familyAgrees, guardian, birthDate, details, version);
    }
}
