package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Families that have agreed, for tests, made the way the work makes them. */
@TestComponent
public class SomeConsent {

    private final SomeCase someCase;
    private final People people;
    private final Consents consents;
    private final ConsentRecording recording;
    private final WorkingDays days;

    SomeConsent(SomeCase someCase, People people, Consents consents, ConsentRecording recording, WorkingDays days) {
        this.someCase = someCase;
        this.people = people;
        this.consents = consents;
        this.recording = recording;
        this.days = days;
    }

    /**
     * The parents agreed to half a year of talk about home and leisure.
     *
     * @param ngo the address of the NGO coordinator on the card
     * @param invited whether the family agrees that the NGO coordinator is invited
     */
    public CaseReference agreed(String ngo, boolean invited) {
        CaseReference reference = someCase.contactRecorded();
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText("ngo-coordinator", "Jaana Järjestö", null, ngo, null, Language.FI, false, invited));
        long parent = people.of(reference).stream()
                .filter(PersonView::guardian)
                .findFirst()
                .orElseThrow()
                .id();
        consents.write(reference, parent, "Notes of the consent", ConsentView.UNWRITTEN);
        recording.record(
                reference,
                new ConsentAnswer(
                        "given",
                        "phone",
                        List.of("home", "leisure"),
                        days.today().plusMonths(6).toString()));
        return reference;
    }
}
