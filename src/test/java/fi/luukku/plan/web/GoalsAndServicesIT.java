package fi.luukku.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonInUseException;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.web.Edit;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.Plans;
import fi.luukku.plan.Promises;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceResult;
import fi.luukku.plan.ServiceView;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class GoalsAndServicesIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    Goals goals;

    @Autowired
    GoalLooks looks;

    @Autowired
    Plans plans;

    @Autowired
    Promises promises;

    @Autowired
    ServicesInUse services;

    @Autowired
    People people;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @Test
    void aGoalStandsInTheFamilysWordsWithWhoseWishItIsAndWhoStandsBehindIt() throws Exception {
        CaseReference reference = someCase.written();
        PersonView child = people.of(reference).getFirst();
        String formId = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            send(
                            reference,
                            "goals",
                            "formId",
                            formId,
                            "words",
                            "Aamut ilman itkua",
                            "wisher",
                            id(child),
                            "commitment",
                            "4",
                            "family",
                            "true",
                            "worker",
                            "true",
                            "leader",
                            "true")
                    .andExpect(redirectedUrl("/cases/" + reference + "#goals"));
        }

        assertThat(goals.of(reference)).singleElement().satisfies(goal -> {
            assertThat(goal.text().wisherId()).isEqualTo(child.id());
            assertThat(goal.wisher()).isEqualTo("Aino Esimerkki");
            assertThat(goal.text().commitment()).isEqualTo(4);
        });
        card(reference)
                .andExpect(content().string(containsString("Whose wish: Aino Esimerkki")))
                .andExpect(content().string(containsString("Behind it: the family, the worker, the leader")));
        Assertions.assertThatExceptionOfType(PersonInUseException.class)
                .isThrownBy(() -> people.remove(reference, child.id(), child.version()));
        assertThat(changes(reference)).contains("goals");
    }

    @Test
    void aGoalIsLookedAtMeetingByMeetingInTheFamilysWords() throws Exception {
        CaseReference reference = someFamily.consented();
        send(reference, "goals", "words", "Aamut ilman itkua");
        String look = "goals/" + goals.of(reference).getFirst().id() + "/look";
        send(reference, look, "nearness", "2", "version", "-1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Goals are looked at once a meeting is planned.")));

        plans.open(reference, reference + "-M1");
        send(reference, look, "nearness", "7", "words", "Pidetty", "version", "-1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose how near the goal is")))
                .andExpect(content().string(containsString("Pidetty")));
        for (int sent = 0; sent < 2; sent++) {
            send(reference, look, "nearness", "2", "words", "Kaksi aamua viidestä", "version", "-1")
                    .andExpect(redirectedUrl("/cases/" + reference + "#goals"));
        }
        send(reference, look, "nearness", "5", "words", "Kaikki", "version", "-1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed how near this goal is")));
        plans.open(reference, reference + "-M2");
        send(reference, look, "nearness", "4", "words", "Neljä aamua viidestä", "version", "-1")
                .andExpect(status().is3xxRedirection());

        assertThat(looks.of(reference)).extracting(GoalLookView::nearness).containsExactly(2, 4);
        assertThat(someFamily.events(reference, "goal-looked-at")).isEqualTo(2);
        card(reference)
                .andExpect(content().string(containsString("Kaksi aamua viidestä")))
                .andExpect(content().string(containsString("Neljä aamua viidestä")))
                .andExpect(content().string(containsString("4, almost there")));
        CaseReference other = someFamily.consented();
        plans.open(other, other + "-M1");
        send(other, look, "nearness", "4", "version", "-1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This goal has been taken off the card meanwhile.")));
    }

    @Test
    void supportIsOfferedFromTheDirectoryAndFollowedToItsResult() throws Exception {
        CaseReference reference = someFamily.consented();
        String code = "vertaisryhma-" + UUID.randomUUID().toString().substring(0, 8);
        database.sql(
                        "insert into directory_unit (area_code, code, kind, name) values ('KAA', ?, 'GROUP', 'Vertaisryhmä')")
                .param(code)
                .update();
        try {
            card(reference).andExpect(content().string(containsString("Vertaisryhmä, Group")));
            send(reference, "services", "unit", "no-such", "what", "Ryhmä", "kind", "GROUP")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Choose what the directory has now")));
            send(reference, "services", "unit", code, "offered", "true").andExpect(status().is3xxRedirection());
        } finally {
            database.sql("delete from directory_unit where code = ?")
                    .param(code)
                    .update();
        }
        ServiceView offered = services.of(reference).getFirst();
        assertThat(offered.text().what()).isEqualTo("Vertaisryhmä");
        assertThat(offered.text().kind()).isEqualTo(ServiceKind.GROUP);
        assertThat(offered.text().offeredOn()).isEqualTo(days.today());
        assertThat(offered.inUse()).as("only offered").isFalse();
        plans.open(reference, reference + "-M1");
        promise(reference);
        card(reference)
                .andExpect(content().string(containsString("not begun yet")))
                .andExpect(content().string(containsString("Offered support:")));

        send(
                        reference,
                        "services/" + offered.id(),
                        "what",
                        "Vertaisryhmä",
                        "kind",
                        "GROUP",
                        "offered",
                        "true",
                        "offeredOn",
                        days.today().toString(),
                        "result",
                        "HELPED",
                        "resultWords",
                        "Löysimme ystäviä.",
                        "version",
                        "0")
                .andExpect(status().is3xxRedirection());
        assertThat(services.of(reference)).singleElement().satisfies(now -> {
            assertThat(now.text().result()).isEqualTo(ServiceResult.HELPED);
            assertThat(now.inUse()).isTrue();
            assertThat(now.isAskedAbout()).isFalse();
        });
        card(reference)
                .andExpect(content().string(containsString("Löysimme ystäviä.")))
                .andExpect(content().string(not(containsString("Offered support:"))));
    }

    private void promise(CaseReference reference) {
        promises.write(
                reference,
                new NewPromise(
                        UUID.randomUUID(),
                        someFamily.idOf(reference, "teacher"),
                        "Soitan perjantaisin",
                        days.today().plusDays(7)));
    }

    @Test
    void aGoalIsReachedOrGivenUpWithAWordWhy() throws Exception {
        CaseReference reference = someCase.written();
        send(reference, "goals", "words", "Uimaan kesällä");
        GoalView goal = goals.of(reference).getFirst();

        send(reference, "goals/" + goal.id(), "words", "Uimaan kesällä", "status", "GIVEN_UP", "version", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a word on why it was given up.")));
        send(reference, "goals/" + goal.id(), "words", "Uimaan kesällä", "status", "REACHED", "version", "0")
                .andExpect(status().is3xxRedirection());

        assertThat(goals.of(reference)).singleElement().satisfies(now -> {
            assertThat(now.text().status()).isEqualTo(GoalStatus.REACHED);
            assertThat(now.endedOn()).isEqualTo(days.today());
        });
        assertThat(someFamily.events(reference, "goal-reached")).isEqualTo(1);
    }

    @Test
    void theSecondWriterSeesFieldByFieldWhatChangedAndLosesNothing() throws Exception {
        CaseReference reference = someCase.written();
        send(reference, "goals", "words", "Nukkua yöt", "commitment", "2", "family", "true");
        GoalView goal = goals.of(reference).getFirst();
        String seen = Edit.of(GoalForm.of(goal)).seen();
        send(
                reference,
                "goals/" + goal.id(),
                "words",
                "Nukkua yöt",
                "commitment",
                "5",
                "family",
                "true",
                "version",
                "0");

        send(
                        reference,
                        "goals/" + goal.id(),
                        "words",
                        "Nukkua kaikki yöt",
                        "commitment",
                        "2",
                        "family",
                        "true",
                        "version",
                        "0",
                        "seen",
                        seen)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this goal meanwhile")))
                .andExpect(content().string(containsString("changed by the other, kept")))
                .andExpect(content().string(containsString("5, with all their heart")))
                .andExpect(content().string(containsString("Nukkua kaikki yöt</textarea>")));

        assertThat(goals.of(reference).getFirst().text().words()).isEqualTo("Nukkua yöt");
        assertThat(goals.of(reference).getFirst().text().commitment()).isEqualTo(5);
    }

    @Test
    void moreThanSixServicesAreToldQuietlyUntilSomeAreEnded() throws Exception {
        CaseReference reference = someCase.written();
        for (String what : List.of("Clinic", "Therapy", "Scouts", "Peer group", "Parish club", "Family work")) {
            send(reference, "services", "what", what, "kind", "NGO", "provider", "Provider", "since", "1.2.2026");
        }
        card(reference).andExpect(content().string(not(containsString("services are in use"))));
        send(reference, "services", "what", "Tutor", "kind", "PRIVATE");
        card(reference).andExpect(content().string(containsString("7 services are in use")));

        ServiceView last = services.of(reference).getLast();
        send(reference, "services/" + last.id(), "what", "Tutor", "kind", "PRIVATE", "decision", "END", "version", "0")
                .andExpect(status().is3xxRedirection());

        assertThat(services.of(reference).getLast().text().decidedOn()).isEqualTo(days.today());
        card(reference)
                .andExpect(content().string(not(containsString("services are in use"))))
                .andExpect(content().string(containsString("Ended ")));
    }

    @Test
    void adviceLeavesNeitherGoalsNorServices() throws Exception {
        CaseReference reference = someCase.written();
        send(
                reference,
                "goals",
                "words",
                "Nukkua",
                "wisher",
                id(people.of(reference).getFirst()));
        send(
                reference,
                "services",
                "what",
                "Clinic",
                "kind",
                "PUBLIC",
                "person",
                id(people.of(reference).getFirst()));
        send(reference, "summary", "text", "Asuu isän luona", "version", "-1");
        send(reference, "summary/approval", "approver", id(people.of(reference).getLast()), "version", "0");
        recording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(goals.of(reference)).isEmpty();
        assertThat(services.of(reference)).isEmpty();
        card(reference).andExpect(content().string(not(containsString("Asuu isän luona"))));
        send(reference, "goals", "words", "Too late").andExpect(status().isConflict());
        send(reference, "services", "what", "Too late", "kind", "NGO").andExpect(status().isConflict());
        send(reference, "summary", "text", "Too late", "version", "-1").andExpect(status().isConflict());
    }

    @Test
    void aGoalIsTakenOffOnceAndNotWhenItHasChanged() throws Exception {
        CaseReference reference = someCase.written();
        send(reference, "goals", "words", "By mistake");
        long goal = goals.of(reference).getFirst().id();
        send(reference, "goals/" + goal + "/remove", "version", "7").andExpect(status().isUnprocessableContent());
        for (int sent = 0; sent < 2; sent++) {
            send(reference, "goals/" + goal + "/remove", "version", "0").andExpect(status().is3xxRedirection());
        }
        assertThat(goals.of(reference)).isEmpty();
    }

    private ResultActions send(CaseReference reference, String path, String... namesAndValues) throws Exception {
        var form = post("/cases/" + reference + "/" + path)
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf());
        boolean versioned = List.of(namesAndValues).contains("version");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return web.perform(versioned ? form : form.param("version", "0"));
    }

    private ResultActions card(CaseReference reference) throws Exception {
        return web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(status().isOk());
    }

    private static String id(PersonView person) {
        return String.valueOf(person.id());
    }

    private List<String> changes(CaseReference reference) {
        return database.sql("select what from access_log where case_reference = ? and action = 'CHANGED'")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
