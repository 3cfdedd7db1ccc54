package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.BrokenGlass;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.GlassView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
class BreakGlassIT {

    private static final String REASON = "The child called and is afraid to go home.";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    BrokenGlass glass;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient database;

    private final SomeWorker elsewhere = SomeWorker.of("glass-" + UUID.randomUUID(), Role.PHONE_DUTY, "OUL");

    @Test
    void aReasonOpensTheCardToThatWorkerAloneForAnHour() throws Exception {
        CaseReference reference = someFamily.consented();
        card(reference, elsewhere).andExpect(status().isForbidden());

        breakGlass(reference, REASON).andExpect(redirectedUrl("/cases/" + reference));

        card(reference, elsewhere)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aino Esimerkki")))
                .andExpect(content().string(containsString(REASON)));
        web.perform(get("/cases").with(elsewhere.atWork()))
                .andExpect(content().string(containsString(reference.value())));
        card(reference, SomeWorker.of("glass-other", Role.PHONE_DUTY, "OUL")).andExpect(status().isForbidden());
        card(someFamily.consented(), elsewhere).andExpect(status().isForbidden());
        GlassView broken = glass.of(reference).getFirst();
        assertThat(Duration.between(broken.brokenAt(), broken.openUntil())).isEqualTo(Duration.ofHours(1));

        database.sql(
                        "update broken_glass set broken_at = broken_at - interval '2 h', open_until = open_until - interval '2 h'"
                                + " where reference = ?")
                .param(reference.value())
                .update();
        card(reference, elsewhere).andExpect(status().isForbidden());
        web.perform(get("/cases").with(elsewhere.atWork()))
                .andExpect(content().string(not(containsString(reference.value()))));
    }

    @Test
    void theAreasCoordinatorsAreToldOnceWithoutAWordOfTheFamilyOrTheReason() throws Exception {
        CaseReference reference = someFamily.consented();

        breakGlass(reference, REASON);
        breakGlass(reference, REASON);

        assertThat(someFamily.letters(reference, "break-glass")).isEqualTo(1);
        assertThat(someFamily.letter(reference, "break-glass", "koordinaattori.kaakkuri@luukku.example"))
                .contains(reference.value(), "/cases/" + reference + "#timeline", "Name of " + elsewhere.login())
                .doesNotContain("Esimerkki", "Aino", "afraid", "[(", "null");
        assertThat(someFamily.events(reference, "glass-broken")).isEqualTo(1);
        assertThat(glass.of(reference)).hasSize(1);
    }

    @Test
    void sentTwiceAtOnceItIsBrokenOnce() throws Exception {
        CaseReference reference = someFamily.consented();
        Callable<Integer> breaking =
                () -> breakGlass(reference, REASON).andReturn().getResponse().getStatus();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, breaking)))
                    .allSatisfy(sent -> assertThat(sent.get()).isEqualTo(302));
        }

        assertThat(glass.of(reference)).hasSize(1);
        assertThat(someFamily.letters(reference, "break-glass")).isEqualTo(1);
    }

    @Test
    void aReasonThatIsNoneOrABookIsAskedForAgainAndTheCardStaysClosed() throws Exception {
        CaseReference reference = someFamily.consented();
        for (String reason : List.of("", "  because    ", "ä".repeat(2001))) {
            breakGlass(reference, reason)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("href=\"#glass-reason\"")));
        }
        card(reference, elsewhere).andExpect(status().isForbidden());
        breakGlass(reference, "ä".repeat(2000)).andExpect(status().is3xxRedirection());
    }

    @Test
    void whoSeesTheCardAnywayHasNoGlassToBreak() throws Exception {
        CaseReference reference = someCase.opened();
        SomeWorker here = SomeWorker.of("duty", Role.PHONE_DUTY, "KAA");

        web.perform(get("/cases/" + reference + "/break-glass").with(here.atWork()))
                .andExpect(redirectedUrl("/cases/" + reference));
        web.perform(post("/cases/" + reference + "/break-glass")
                        .with(here.atWork())
                        .with(csrf())
                        .param("reason", REASON))
                .andExpect(redirectedUrl("/cases/" + reference));
        assertThat(glass.of(reference)).isEmpty();
    }

    @Test
    void ofACaseThatIsNotThereThePageSaysSo() throws Exception {
        web.perform(get("/cases/KAA-1999-0001/break-glass").with(elsewhere.atWork()))
                .andExpect(status().isNotFound());
        breakGlass(new CaseReference("KAA-1999-0001"), REASON).andExpect(status().isNotFound());
    }

    @Test
    void theReasonGoesWhenWhatIsKnownOfTheFamilyGoes() throws Exception {
        CaseReference reference = someCase.written();
        breakGlass(reference, REASON);
        recording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(glass.of(reference).getFirst().reason()).doesNotContain("child");
    }

    private ResultActions card(CaseReference reference, SomeWorker worker) throws Exception {
        return web.perform(get("/cases/" + reference).with(worker.atWork()));
    }

    private ResultActions breakGlass(CaseReference reference, String reason) throws Exception {
        return web.perform(post("/cases/" + reference + "/break-glass")
                .with(elsewhere.atWork())
                .with(csrf())
                .param("reason", reason));
    }
}
