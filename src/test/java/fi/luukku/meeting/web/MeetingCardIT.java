package fi.luukku.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.Talk;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.Plans;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class MeetingCardIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingRecords records;

    @Autowired
    Promises promises;

    @Autowired
    Plans plans;

    @Autowired
    WorkingDays days;

    CaseReference reference;

    @BeforeEach
    void planned() {
        reference = someFamily.consented();
        planning.plan(
                reference,
                EngineKeys.next(),
                MeetingKind.FIRST,
                MeetingPlace.SCHOOL,
                Set.of("parent", "child", "teacher"));
    }

    @Test
    void theRecordIsWrittenBeforeTheMeetingHasATime() throws Exception {
        save("-1", "Aamut ilman itkua").andExpect(redirectedUrl("/cases/" + reference + "#meeting"));
        save("-1", "Aamut ilman itkua").andExpect(status().is3xxRedirection());

        MeetingView meeting = records.of(reference).getFirst();
        assertThat(meeting.text().goal()).isEqualTo("Aamut ilman itkua");
        assertThat(meeting.text().home().strengths()).isEqualTo("Isovanhemmat\nlähellä");
        assertThat(meeting.text().present()).containsExactly("own-worker");
        assertThat(someFamily.events(reference, "meeting-record-written")).isEqualTo(1);
        web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aamut ilman itkua")))
                .andExpect(content().string(containsString("day care or school")));
    }

    @Test
    void whatSomeoneElseWroteMeanwhileIsShownAndNotOverwritten() throws Exception {
        save("-1", "The first goal");

        save("-1", "The second goal")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed the record")))
                .andExpect(content().string(containsString("The first goal")))
                .andExpect(content().string(containsString("The second goal")));
        assertThat(records.of(reference).getFirst().text().goal()).isEqualTo("The first goal");
    }

    @Test
    void whoCanHelpStandsBesideWhatIsWishedForAndGoesIntoTheRecord() throws Exception {
        web.perform(post("/cases/" + reference + "/meetings/1")
                        .param("version", "-1")
                        .param("leisureWishes", "Haluaisin kiipeillä")
                        .param("leisureHelp", "Vertainen vie ensimmäisellä kerralla")
                        .with(user("own").roles("OWN_WORKER"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(records.of(reference).getFirst().text().leisure())
                .isEqualTo(new Talk("", "", "Haluaisin kiipeillä", "Vertainen vie ensimmäisellä kerralla"));
        web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(content().string(containsString("Which hobby or free time is wished for")))
                .andExpect(content().string(containsString("Vertainen vie ensimmäisellä kerralla")));
    }

    @Test
    void aPromiseIsWrittenInOtherWordsUntilItsMeetingHasBeenHeld() throws Exception {
        LocalDate day = days.today().plusDays(20);
        PromiseReference promise = promises.write(
                reference,
                new NewPromise(UUID.randomUUID(), someFamily.idOf(reference, "parent"), "Soitan seuraan", day));

        word("0", "Soitan kiipeilyseuraan", "own-worker", day).andExpect(status().is3xxRedirection());
        assertThat(promises.of(reference)).singleElement().satisfies(changed -> {
            assertThat(changed.what()).isEqualTo("Soitan kiipeilyseuraan");
            assertThat(changed.ownerRole()).isEqualTo("own-worker");
            assertThat(changed.reference()).isEqualTo(promise);
        });
        assertThat(someFamily.events(reference, "promise-changed")).isEqualTo(1);
        word("0", "Soitan jalkapalloseuraan", "own-worker", day)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this promise")))
                .andExpect(content().string(containsString("Soitan kiipeilyseuraan")))
                .andExpect(content().string(containsString("Soitan jalkapalloseuraan")));
        word("1", "", "nobody", days.today().minusDays(1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("promise-words-1-owner-error")))
                .andExpect(content().string(containsString("promise-words-1-what-error")))
                .andExpect(content().string(containsString("promise-words-1-dueOn-error")));

        plans.agree(reference, reference + "-M1", days.today());
        word("1", "Too late", "own-worker", day)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the promise keeps its words")));
        assertThat(promises.of(reference).getFirst().what()).isEqualTo("Soitan kiipeilyseuraan");
    }

    private ResultActions word(String version, String what, String owner, LocalDate day) throws Exception {
        return web.perform(post("/cases/" + reference + "/promises/1")
                .param("version", version)
                .param("what", what)
                .param("owner", owner)
                .param("dueOn", day.toString())
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf()));
    }

    @Test
    void tenThousandCharactersFitAndOneMoreIsToldWhereItIs() throws Exception {
        save("-1", "ä".repeat(10_000)).andExpect(status().is3xxRedirection());
        save("0", "ö".repeat(10_001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("10,001 characters long")))
                .andExpect(content().string(containsString("ö".repeat(10_001))));
    }

    @Test
    void aMeetingThatDoesNotExistAndAClosedCaseAreRefused() throws Exception {
        web.perform(post("/cases/" + reference + "/meetings/9")
                        .param("version", "-1")
                        .with(user("own").roles("OWN_WORKER"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        someFamily.close(reference);
        save("-1", "Too late").andExpect(status().isConflict());
    }

    private ResultActions save(String version, String goal) throws Exception {
        return web.perform(post("/cases/" + reference + "/meetings/1")
                .param("version", version)
                .param("goal", goal)
                .param("homeStrengths", "Isovanhemmat\r\nlähellä")
                .param("present", "own-worker", "999999")
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf()));
    }
}
