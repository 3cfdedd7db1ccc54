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
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.PairWorkers;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Worker;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two workers of different professions accompany a family (J5). */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class PairWorkerIT {

    private static final SomeWorker OWN =
            SomeWorker.of("own", Role.OWN_WORKER, "KAA").withEmail("oma.tyontekija@luukku.example");
    private static final String PAIR = "opinto.ohjaaja@luukku.example";
    private static final SomeWorker OTHER =
            SomeWorker.of("opinto", Role.OWN_WORKER, "KAA").withEmail(PAIR);

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    CaseSteps steps;

    @Autowired
    PairWorkers pairs;

    @Test
    void theSecondWorkerSeesTheCardAsTheOwnWorkerDoesForAsLongAsTheyAreNamed() throws Exception {
        CaseReference reference = withOwnWorker();
        web.perform(get("/cases/" + reference).with(OTHER.atWork())).andExpect(status().isForbidden());

        name(reference, PAIR).andExpect(redirectedUrl("/cases/" + reference + "#workers"));
        name(reference, PAIR).andExpect(redirectedUrl("/cases/" + reference + "#workers"));

        assertThat(pairs.of(reference)).map(Worker::name).contains("Opinto Ohjaaja");
        web.perform(get("/cases/" + reference).with(OTHER.atWork()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Works with them")))
                .andExpect(content().string(containsString("A second worker named")));
        web.perform(get("/").with(OTHER.atWork()))
                .andExpect(content().string(containsString(">" + reference + "</a>")));

        name(reference, "").andExpect(redirectedUrl("/cases/" + reference + "#workers"));
        assertThat(pairs.of(reference)).isEmpty();
        web.perform(get("/cases/" + reference).with(OTHER.atWork())).andExpect(status().isForbidden());
        web.perform(get("/").with(OTHER.atWork()))
                .andExpect(content().string(not(containsString(">" + reference + "</a>"))));
    }

    @Test
    void onlyAWorkerOfTheAreaWithAnotherProfessionCanBeNamed() throws Exception {
        CaseReference reference = withOwnWorker();
        for (String address : new String[] {"oma.tyontekija@luukku.example", "ohjaaja.keskusta@luukku.example", "x"}) {
            name(reference, address)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("has another profession than the own worker")));
        }
        assertThat(pairs.of(reference)).isEmpty();

        steps.close(reference, Outcome.GOALS_REACHED);
        name(reference, PAIR).andExpect(status().isConflict());
    }

    @Test
    void aFamilyWithoutAnOwnWorkerHasNoSecondOne() throws Exception {
        assertThat(pairs.choices(someCase.contactRecorded())).isEmpty();
    }

    private CaseReference withOwnWorker() {
        CaseReference reference = someCase.contactRecorded();
        steps.consentGiven(reference);
        steps.nameOwnWorker(reference, "school-nurse");
        return reference;
    }

    private ResultActions name(CaseReference reference, String email) throws Exception {
        return web.perform(post("/cases/" + reference + "/pair-worker")
                .with(csrf())
                .with(OWN.atWork())
                .param("worker", email));
    }
}
