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
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.Plans;
import fi.luukku.plan.PromiseQuestions;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class PromisePageIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    Plans plans;

    @Autowired
    Promises promises;

    @Autowired
    PromiseQuestions questions;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    CaseReference reference;
    PromiseReference promise;
    String page;

    @BeforeEach
    void teacherIsAsked() {
        reference = someFamily.consented();
        plans.open(reference, reference + "-M1");
        promise = promises.write(
                reference,
                new NewPromise(
                        UUID.randomUUID(),
                        someFamily.idOf(reference, "teacher"),
                        "Morgonhälsning vid dörren",
                        days.today().plusDays(14)));
        plans.agree(reference, reference + "-M1", days.today());
        plans.schedule(reference, 6);
        questions.ask(promise);
        page = "/promise/"
                + SomeFamily.token(
                        someFamily.letter(reference, "promise-question", "opettaja@kaakkurin-koulu.example"));
    }

    @Test
    void speaksTheOwnersLanguageOrTheChosenOneAndNamesNobody() throws Exception {
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"sv\"")))
                .andExpect(content().string(containsString("Morgonhälsning vid dörren")))
                .andExpect(content().string(containsString("Hur gick det?")))
                .andExpect(content().string(not(containsString("Esimerkki"))))
                .andExpect(content().string(not(containsString(reference.value()))));
        web.perform(get(page).param("lang", "fi")).andExpect(content().string(containsString("Miten kävi?")));
        web.perform(get(page).param("lang", "xx")).andExpect(content().string(containsString("Hur gick det?")));
    }

    @Test
    void anAnswerIsKeptOnceTheEngineIsToldAndItCanBeChanged() throws Exception {
        answer("PARTLY", "Ibland").andExpect(redirectedUrl(page));
        answer("PARTLY", "Ibland").andExpect(redirectedUrl(page));

        assertThat(present().result()).isEqualTo(PromiseResult.PARTLY);
        assertThat(someFamily.events(reference, "promise-answered")).isEqualTo(1);
        assertThat(someFamily.isLeftForTheEngine("luukku.promise-answered", promise.value()))
                .isTrue();
        web.perform(get(page)).andExpect(content().string(containsString("Tack! Vi har fått ditt svar:")));

        answer("DONE", "").andExpect(redirectedUrl(page));
        assertThat(present().result()).isEqualTo(PromiseResult.DONE);
    }

    @Test
    void whatIsSeenAndToldByTheLinkIsLoggedAsTheLinksAlsoWhereAWorkerIsLoggedIn() throws Exception {
        web.perform(get(page).with(user("own").roles("OWN_WORKER")));
        answer("PARTLY", "Ibland");
        answer("PARTLY", "Ibland");

        assertThat(database.sql("select who || name || ' ' || roles || ' ' || action || ' ' || what || ' ' || ground"
                                + " from access_log where case_reference = ? and ground = 'LINK' order by id")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "link teacher VIEWED promise LINK",
                        "link teacher VIEWED promise LINK",
                        "link teacher CHANGED promise LINK",
                        "link teacher VIEWED promise LINK");
    }

    @Test
    void twoAnswersAtOnceAreHarmless() throws Exception {
        Callable<Integer> answering =
                () -> answer("DONE", "").andReturn().getResponse().getStatus();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(answering);
            var second = threads.submit(answering);
            assertThat(first.get()).isEqualTo(302);
            assertThat(second.get()).isEqualTo(302);
        }
        assertThat(someFamily.events(reference, "promise-answered")).isEqualTo(1);
    }

    @Test
    void aMissingAnswerAndATextTooLongAreToldWhereTheyAreAndNothingTypedIsLost() throws Exception {
        answer("", "Kept as typed")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Välj hur det gick.")))
                .andExpect(content().string(containsString("Kept as typed")));
        answer("DONE", "x".repeat(2001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("högst")))
                .andExpect(content().string(containsString("x".repeat(2001))));

        assertThat(present().result()).isNull();
    }

    @Test
    void anUnknownOrExpiredLinkTellsWhomToCallAndNothingElse() throws Exception {
        web.perform(get("/promise/nothing").header("Accept-Language", "fi-FI"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Tämä linkki ei avaa mitään")))
                .andExpect(content().string(containsString("08 000 0000")));
        database.sql("update access_link set expires_at = created_at where subject = ?")
                .param(promise.value())
                .update();

        web.perform(get(page))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Morgonhälsning"))));
        answer("DONE", "").andExpect(status().isNotFound());
        assertThat(present().result()).isNull();
    }

    @Test
    void whenItHasBeenGoneThroughOrTheCaseIsClosedTheLinkIsGone() throws Exception {
        plans.open(reference, reference + "-M2");
        plans.agree(reference, reference + "-M2", days.today());

        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("08 000 0000")))
                .andExpect(content().string(not(containsString("Morgonhälsning"))));
        answer("DONE", "");
        assertThat(present().result()).isNull();

        someFamily.close(reference);
        web.perform(get(page)).andExpect(status().isGone());
    }

    @Test
    void theCardAddsAPromiseOnceAndSaysWhatIsWrongWithOne() throws Exception {
        UUID form = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            add(form, "own-worker", "Soitan kerhoon", days.today().plusDays(3).toString())
                    .andExpect(redirectedUrl("/cases/" + reference + "#promises"));
        }
        assertThat(promises.of(reference)).hasSize(2);

        add(UUID.randomUUID(), "own-worker", "Kept what was typed", "31.2.2027")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such day.")))
                .andExpect(content().string(containsString("Kept what was typed")));
        add(UUID.randomUUID(), "999999999", "Somebody else", "1.1.2020")
                .andExpect(content().string(containsString("Choose who promises this.")))
                .andExpect(content().string(containsString("That day has passed.")));
        add(UUID.randomUUID(), "own-worker", "y".repeat(1001), "1.1.2027")
                .andExpect(content().string(containsString("at most 1,000 fit")));
        assertThat(promises.of(reference)).hasSize(2);
    }

    @Test
    void aWorkerWritesHowItWentAndIsToldWhenTheOwnerWasFaster() throws Exception {
        long seen = present().version();
        answer("DONE", "");

        result(seen, "NOT_DONE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this promise meanwhile")));
        assertThat(present().result()).isEqualTo(PromiseResult.DONE);
        result(present().version(), "NOT_DONE").andExpect(status().is3xxRedirection());
        assertThat(present().result()).isEqualTo(PromiseResult.NOT_DONE);
        result(0, "").andExpect(content().string(containsString("Choose how it went.")));
    }

    private org.springframework.test.web.servlet.ResultActions answer(String result, String reason) throws Exception {
        return web.perform(post(page).param("result", result).param("reason", reason));
    }

    private org.springframework.test.web.servlet.ResultActions add(UUID form, String owner, String what, String dueOn)
            throws Exception {
        return web.perform(post("/cases/" + reference + "/promises")
                .param("formId", form.toString())
                .param("owner", owner)
                .param("what", what)
                .param("dueOn", dueOn)
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf()));
    }

    private org.springframework.test.web.servlet.ResultActions result(long version, String result) throws Exception {
        return web.perform(post("/cases/" + reference + "/promises/1/result")
                .param("version", Long.toString(version))
                .param("result", result)
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf()));
    }

    @Test
    void whatFailedOrNobodyToldIsOnTheAgendaUntilAFollowUpHasGoneThroughIt() throws Exception {
        web.perform(post(page).param("result", "NOT_DONE").param("reason", "Jag var sjuk."))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(content().string(containsString("On the agenda of the follow-up")))
                .andExpect(content().string(containsString(". Jag var sjuk.")));
        assertThat(present().isOnAgenda()).isTrue();

        web.perform(post(page).param("result", "DONE").param("reason", "")).andExpect(status().is3xxRedirection());
        assertThat(present().isOnAgenda()).isFalse();
        web.perform(post(page).param("result", "PARTLY").param("reason", "")).andExpect(status().is3xxRedirection());
        assertThat(present().isOnAgenda()).isTrue();

        plans.open(reference, reference + "-M2");
        plans.agree(reference, reference + "-M2", days.today());
        assertThat(present().isOnAgenda()).isFalse();
        web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(content().string(not(containsString("On the agenda of the follow-up"))));
    }

    private PromiseView present() {
        return promises.of(reference).getFirst();
    }
}
