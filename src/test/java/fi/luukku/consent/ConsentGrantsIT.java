package fi.luukku.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.SomeMeeting;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeConsent.class, SomeMeeting.class})
class ConsentGrantsIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeMeeting someMeeting;

    @Autowired
    People people;

    @Autowired
    SomeConsent someConsent;

    @Autowired
    ConsentGrants grants;

    @Autowired
    CaseSteps steps;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    private final String email = "jaana." + UUID.randomUUID() + "@jarjesto.example";
    private final SomeWorker ngo =
            SomeWorker.of("ngo", Role.NGO_COORDINATOR, "OUL").withEmail(email);
    private final SomeWorker duty = SomeWorker.of("duty", Role.PHONE_DUTY, "KAA");

    private CaseReference reference;
    private long jaana;

    @BeforeEach
    void aFamilyThatAgrees() {
        reference = someConsent.agreed(email, true);
        jaana = idOf("Jaana Järjestö");
    }

    @Test
    void theParentsDecisionIsGrantedToWhomTheyAgreedToInviteAndToNobodyElse() throws Exception {
        assertThat(grants.of(reference)).singleElement().satisfies(grant -> {
            assertThat(grant.personId()).isEqualTo(jaana);
            assertThat(grant.topics()).containsExactly("home", "leisure");
            assertThat(grant.validUntil()).isEqualTo(days.today().plusMonths(6));
        });
        card(ngo).andExpect(status().isOk());

        CaseReference other = someConsent.agreed("not.invited@jarjesto.example", false);
        assertThat(grants.of(other)).isEmpty();
    }

    @Test
    void onlyWhatTheTopicsCoverIsShownAndNoFormWithIt() throws Exception {
        someMeeting.written(reference, "Koti sujuu", "Koulu ei suju", "Kerho sujuu", "Yhteinen tavoite");

        card(ngo)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Koti sujuu")))
                .andExpect(content().string(containsString("Kerho sujuu")))
                .andExpect(content().string(containsString("you know about: home, leisure")))
                .andExpect(content().string(not(containsString("Koulu ei suju"))))
                .andExpect(content().string(not(containsString("Yhteinen tavoite"))))
                .andExpect(content().string(not(containsString("Worried about school"))))
                .andExpect(content().string(not(containsString("Esimerkki"))))
                .andExpect(content().string(not(containsString("Notes of the consent"))))
                .andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    void whatIsWithdrawnIsClosedOnTheNextRequestAndGoneFromTheList() throws Exception {
        list(ngo).andExpect(content().string(containsString(reference.value())));

        send("/consent/grants/" + grants.of(reference).getFirst().id() + "/withdraw")
                .andExpect(status().is3xxRedirection());

        card(ngo).andExpect(status().isForbidden());
        list(ngo).andExpect(content().string(not(containsString(reference.value()))));
        web.perform(get("/cases/find").param("reference", reference.value()).with(ngo.atWork()))
                .andExpect(status().isNotFound());
        assertThat(events("consent-grant-withdrawn")).isEqualTo(1);
        assertThat(logged("duty CHANGED consent-grants")).isEqualTo(1);
    }

    @Test
    void whatHasExpiredIsClosedOnTheNextRequestAndGoneFromTheList() throws Exception {
        expireOn(days.today());
        card(ngo).andExpect(status().isOk());

        expireOn(days.today().minusDays(1));

        card(ngo).andExpect(status().isForbidden());
        list(ngo).andExpect(content().string(not(containsString(reference.value()))));
        card(duty).andExpect(content().string(containsString("ended ")));
    }

    @Test
    void everythingIsWithdrawnAtOnceAlsoOnACaseThatIsClosed() throws Exception {
        grants.give(reference, grant(null, "ngo-coordinator", "services"));
        steps.nameOwnWorker(reference, "school-nurse");
        steps.close(reference, Outcome.GOALS_REACHED);
        card(ngo).andExpect(status().isOk());

        send("/consent/withdraw").andExpect(status().is3xxRedirection());
        send("/consent/withdraw").andExpect(status().is3xxRedirection());

        assertThat(grants.of(reference)).hasSize(2).noneMatch(grant -> grant.isInForce(days.today()));
        card(ngo).andExpect(status().isForbidden());
        assertThat(events("consent-grants-withdrawn")).isEqualTo(1);
    }

    @Test
    void aWorkOfTheAreaIsMeantThereAndNowhereElse() throws Exception {
        grants.withdrawAll(reference);
        SomeWorker here = SomeWorker.of("ngo-here", Role.NGO_COORDINATOR, "KAA");
        SomeWorker elsewhere = SomeWorker.of("ngo-elsewhere", Role.NGO_COORDINATOR, "OUL");
        card(here).andExpect(status().isForbidden());

        give("ngo-coordinator", Typed.date(days.today().plusMonths(1)), "home").andExpect(status().is3xxRedirection());

        card(here).andExpect(status().isOk());
        card(elsewhere).andExpect(status().isForbidden());
        card(duty).andExpect(content().string(containsString("NGO coordinator, anybody in the area")));
    }

    @Test
    void aWorkerOfAnotherAreaSeesWhatTheFamilyAgreedToAsWell() throws Exception {
        SomeWorker outside = SomeWorker.of("outside", Role.OWN_WORKER, "OUL").withEmail(email);
        card(outside).andExpect(status().isOk()).andExpect(content().string(not(containsString("Aino Esimerkki"))));
        web.perform(post("/cases/" + reference + "/contact")
                        .with(outside.atWork())
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("not yours to do")));
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldAndNothingIsGranted() throws Exception {
        give("", "", "home").andExpect(refusedWith("Choose who may know"));
        give("999999999", "", "home").andExpect(refusedWith("Choose who may know"));
        give(Long.toString(idOf("Anna Esimerkki")), "", "home").andExpect(refusedWith("Choose who may know"));
        give(Long.toString(jaana), "", "secrets").andExpect(refusedWith("Tick at least one thing"));
        give(Long.toString(jaana), "31.2.2027", "home").andExpect(refusedWith("Write the last day"));
        give(Long.toString(jaana), "1.1.2020", "home").andExpect(refusedWith("Write the last day"));
        give(Long.toString(jaana), "1.1.2099", "home").andExpect(refusedWith("Write the last day"));
        assertThat(grants.of(reference)).hasSize(1);

        CaseReference undecided = someCase.contactRecorded();
        web.perform(post("/cases/" + undecided + "/consent/grants")
                        .with(duty.atWork())
                        .with(csrf())
                        .param("who", "ngo-coordinator")
                        .param("topics", "home"))
                .andExpect(refusedWith("decision is recorded first"));
    }

    @Test
    void theSameFormTwiceWritesOneGrant() {
        NewGrant grant = grant(jaana, null, "services");
        grants.give(reference, grant);
        grants.give(reference, grant);

        assertThat(grants.of(reference)).hasSize(2);
        assertThat(events("consent-grant-given")).isEqualTo(1);
    }

    @Test
    void aGrantOfAnotherCaseCannotBeWithdrawnThroughThisOne() throws Exception {
        CaseReference other = someConsent.agreed("somebody@jarjesto.example", true);
        GrantView theirs = grants.of(other).getFirst();

        send("/consent/grants/" + theirs.id() + "/withdraw");

        assertThat(grants.of(other)).containsExactly(theirs);
        assertThat(events("consent-grant-withdrawn")).isZero();
    }

    private ResultActions card(SomeWorker worker) throws Exception {
        return web.perform(get("/cases/" + reference).with(worker.atWork()));
    }

    private ResultActions list(SomeWorker worker) throws Exception {
        return web.perform(get("/cases").with(worker.atWork()));
    }

    private ResultActions send(String path) throws Exception {
        return web.perform(
                post("/cases/" + reference + path).with(duty.atWork()).with(csrf()));
    }

    private ResultActions give(String who, String until, String topic) throws Exception {
        return web.perform(post("/cases/" + reference + "/consent/grants")
                .with(duty.atWork())
                .with(csrf())
                .param("formId", UUID.randomUUID().toString())
                .param("who", who)
                .param("until", until)
                .param("topics", topic));
    }

    private static ResultMatcher refusedWith(String sentence) {
        return result -> {
            status().isUnprocessableContent().match(result);
            content().string(containsString(sentence)).match(result);
        };
    }

    private NewGrant grant(Long personId, String roleCode, String topic) {
        return new NewGrant(
                UUID.randomUUID(),
                personId,
                roleCode,
                List.of(topic),
                days.today().plusMonths(1));
    }

    private long idOf(String name) {
        return people.of(reference).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(PersonView::id)
                .orElseThrow();
    }

    private void expireOn(LocalDate day) {
        database.sql("update consent_grant set valid_until = ? where reference = ?")
                .params(day, reference.value())
                .update();
    }

    private int events(String what) {
        return database.sql("select count(*) from case_event where reference = ? and what = ?")
                .params(reference.value(), what)
                .query(Integer.class)
                .single();
    }

    private int logged(String line) {
        return database.sql("select count(*) from access_log where case_reference = ?"
                        + " and who || ' ' || action || ' ' || what = ?")
                .params(reference.value(), line)
                .query(Integer.class)
                .single();
    }
}
