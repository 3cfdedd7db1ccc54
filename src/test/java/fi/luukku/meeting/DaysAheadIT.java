package fi.luukku.meeting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The times ahead on the home page: which are taken, and by whom where that may be known. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class DaysAheadIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    ReservedTimes reservedTimes;

    @Autowired
    TakenTimes takenTimes;

    @Autowired
    JdbcClient database;

    private CaseReference reference;

    @BeforeEach
    void aTimeIsTaken() {
        reference = someFamily.consented();
        MeetingReference meeting = planning.plan(
                        reference, EngineKeys.next(), MeetingKind.FIRST, MeetingPlace.OFFICE, Set.of("parent"))
                .reference();
        takenTimes
                .takeFirstFree("KES", meeting, null, reservedTimes.ahead("KES", 4), Map.of(), (role, at) -> 0)
                .orElseThrow();
    }

    @Test
    void whoMaySeeTheCaseSeesWhoseTheTimeIs() throws Exception {
        web.perform(get("/").with(SomeWorker.of("here", Role.COORDINATOR, "KAA").atWork()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cases/" + reference + "#meeting")));
    }

    @Test
    void whoMayNotSeesOnlyThatItIsTaken() throws Exception {
        web.perform(get("/").with(SomeWorker.of("elsewhere", Role.COORDINATOR, "KES")
                        .atWork()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("taken</span>")))
                .andExpect(content().string(not(containsString(reference.value()))));
    }
}
