package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.directory.ContactPerson;
import fi.luukku.directory.Directory;
import fi.luukku.directory.UnitKind;
import fi.luukku.engine.FormChoices;
import fi.luukku.runtime.OnDatabase;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A new area starts by configuration and a file alone (O15): {@code new-area.properties} and {@code new-area.csv}. */
@OnDatabase
@Import(SomeCase.class)
@TestPropertySource(locations = "classpath:new-area.properties", encoding = "UTF-8")
class NewAreaIT {

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    Cases cases;

    @Autowired
    ReservedTimes times;

    @Autowired
    Directory directory;

    @Autowired
    List<FormChoices> choices;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @AfterEach
    void endTheArea() {
        database.sql("update support_case set status = 'CLOSED', outcome = 'GOALS_REACHED', closed_at = now(),"
                        + " due_at = null where area_code = 'UUS'")
                .update();
        database.sql("delete from directory_contact_person where unit_id in"
                        + " (select id from directory_unit where area_code = 'UUS')")
                .update();
        database.sql("delete from directory_unit where area_code = 'UUS'").update();
        database.sql("delete from directory_import where area_code = 'UUS'").update();
    }

    @Test
    void aCaseInANewAreaHasItsOwnWorkersTuesdaysDirectoryAndFormChoice() {
        assertThat(choices)
                .filteredOn(one -> one.key().equals("areaCode"))
                .singleElement()
                .satisfies(one -> assertThat(one.choices()).contains(new FormChoices.Choice("UUS", "Uusiranta")));
        assertThat(times.of("UUS", MeetingPlace.OFFICE, null)
                        .getFirst()
                        .startsAt()
                        .getDayOfWeek())
                .isEqualTo(DayOfWeek.TUESDAY);
        assertThat(directory.units("UUS", UnitKind.SCHOOL))
                .singleElement()
                .satisfies(school -> assertThat(school.contactPersons())
                        .extracting(ContactPerson::name)
                        .containsExactly("Reetta Rehtori"));

        CaseReference first = withOwnWorker();
        CaseReference second = withOwnWorker();
        assertThat(first.value()).startsWith("UUS-");
        assertThat(worker(first).name()).isEqualTo("Eeva Ensimmäinen");
        assertThat(worker(second).name()).as("who has fewer families").isEqualTo("Tiina Toinen");
        assertThat(letter(first)).contains("Eeva Ensimmäinen, kouluterveydenhoitaja", "08 000 0091");

        steps.close(second, Outcome.GOALS_REACHED);
        assertThat(worker(withOwnWorker()).name()).as("who is free again").isEqualTo("Tiina Toinen");

        steps.nameOwnWorker(first, "school-nurse");
        assertThat(worker(first).name()).as("a repeated step changes nothing").isEqualTo("Eeva Ensimmäinen");
        assertThat(database.sql("select count(*) from letter where case_reference = ? and kind = 'own-worker'")
                        .param(first.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private CaseReference withOwnWorker() {
        CaseReference reference = someCase.openedIn("UUS");
        contacts.write(
                reference,
                new ContactText("parent", "Anna Esimerkki", "040 000 0000", "Worried about school.", 0),
                List.of());
        people.add(reference, UUID.randomUUID(), SomeCase.CHILD);
        people.add(reference, UUID.randomUUID(), SomeCase.PARENT);
        recording.record(reference, "work-together", List.of("school-trouble"));
        steps.consentGiven(reference);
        steps.nameOwnWorker(reference, "school-nurse");
        return reference;
    }

    private Worker worker(CaseReference reference) {
        Worker worker = cases.get(reference).ownWorker();
        assertThat(worker).isNotNull();
        return worker;
    }

    private String letter(CaseReference reference) {
        return database.sql("select body from letter where case_reference = ? and kind = 'own-worker'")
                .param(reference.value())
                .query(String.class)
                .single();
    }
}
