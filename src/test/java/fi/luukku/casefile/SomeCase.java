package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Cases for tests, made the way the work makes them. */
@TestComponent
public class SomeCase {

    public static final PersonText CHILD =
            person("child", "Aino Esimerkki", LocalDate.of(2017, 8, 24), null, Language.FI, false);
    public static final PersonText PARENT =
            person("parent", "Anna Esimerkki", null, "anna@esimerkki.example", Language.FI, true);

    private final CaseOpening opening;
    private final Contacts contacts;
    private final People people;
    private final ContactRecording recording;

    SomeCase(CaseOpening opening, Contacts contacts, People people, ContactRecording recording) {
        this.opening = opening;
        this.contacts = contacts;
        this.people = people;
        this.recording = recording;
    }

    public CaseReference opened() {
        return openedIn("KAA");
    }

    public CaseReference openedIn(String areaCode) {
        return opening.open(EngineKeys.next(), areaCode, "parent").reference();
    }

    public CaseReference openedBy(String callerRole) {
        return opening.open(EngineKeys.next(), "KAA", callerRole).reference();
    }

    /** A call written down, with a child and a parent on the card. */
    public CaseReference written() {
        CaseReference reference = opened();
        contacts.write(
                reference,
                new ContactText("parent", "Anna Esimerkki", "040 000 0000", "Worried about school.", 0),
                List.of());
        people.add(reference, UUID.randomUUID(), CHILD);
        people.add(reference, UUID.randomUUID(), PARENT);
        return reference;
    }

    public CaseReference contactRecorded() {
        CaseReference reference = written();
        recording.record(reference, "work-together", List.of("school-trouble"));
        return reference;
    }

    /** Puts a child of that name on the card. */
    public void child(CaseReference reference, String name) {
        people.add(
                reference,
                UUID.randomUUID(),
                person("child", name, LocalDate.of(2017, 8, 24), null, Language.FI, false));
    }

    public static PersonText person(
            String role, String name, LocalDate birthDate, String email, Language language, boolean guardian) {
        return new PersonText(role, name, birthDate, email, null, language, guardian, false);
    }
}
