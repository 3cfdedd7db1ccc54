package fi.luukku.meeting.web;

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
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.SomeMeeting;
import fi.luukku.meeting.Tuesdays;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of the times for meetings: who has which, and the days on which an area departs from its pattern. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class, SomeMeeting.class})
class TuesdaysIT {

    private static final RequestPostProcessor COORDINATOR =
            SomeWorker.of("days", Role.COORDINATOR, "OUL").atWork();

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    SomeMeeting someMeeting;

    @Autowired
    Tuesdays tuesdays;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asUsualAgain() {
        database.sql("delete from meeting_day where area_code = 'OUL'").update();
    }

    @Test
    void whoMaySeeTheCaseSeesWhoHasATimeAndHowTheAnswersStandOthersThatItIsTaken() throws Exception {
        CaseReference reference = someFamily.consented();
        LocalDate day = someMeeting.invited(reference).toLocalDate();

        web.perform(get("/tuesdays")
                        .param("area", "KAA")
                        .param("from", day.toString())
                        .with(SomeWorker.of("there", Role.COORDINATOR, "KAA").atWork()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference.value())))
                .andExpect(content().string(containsString("3 not answered")))
                .andExpect(content().string(containsString("At a family’s home")));
        web.perform(get("/tuesdays")
                        .param("area", "KAA")
                        .param("from", day.toString())
                        .with(COORDINATOR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">taken<")))
                .andExpect(content().string(not(containsString(reference.value()))))
                .andExpect(content().string(not(containsString("Change a day"))));
    }

    @Test
    void aTuesdayOffAndAnExtraDayAreOnThePageAndCanBeTakenBack() throws Exception {
        LocalDate tuesday = tuesdayInSeptember();
        LocalDate thursday = tuesday.plusDays(2);

        change(tuesday, "OFF").andExpect(redirectedUrl("/tuesdays?area=OUL&from=" + tuesday));
        change(thursday, "EXTRA").andExpect(redirectedUrl("/tuesdays?area=OUL&from=" + thursday));

        assertThat(tuesdays.of("OUL", tuesday).subList(0, 2))
                .satisfiesExactly(
                        off -> {
                            assertThat(off.kind()).isEqualTo(Tuesdays.DayKind.OFF);
                            assertThat(off.times()).isEmpty();
                        },
                        extra -> {
                            assertThat(extra.day()).isEqualTo(thursday);
                            assertThat(extra.times()).hasSize(3);
                        });
        change(tuesday, "OFF")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No meetings are held on that day as it is.")));
        change(thursday, "EXTRA").andExpect(content().string(containsString("Meetings are held on that day already.")));
        web.perform(post("/tuesdays/days/remove")
                        .param("area", "OUL")
                        .param("day", tuesday.toString())
                        .with(COORDINATOR)
                        .with(csrf()))
                .andExpect(redirectedUrl("/tuesdays?area=OUL&from=" + tuesday));
        assertThat(tuesdays.of("OUL", tuesday).getFirst().kind()).isEqualTo(Tuesdays.DayKind.USUAL);
    }

    @Test
    void aDayThatMakesNoSenseIsRefusedBesideTheField() throws Exception {
        for (String day : new String[] {"", "31.2.2027", "1.12.2020", "1.1.2999"}) {
            web.perform(post("/tuesdays/days")
                            .param("area", "OUL")
                            .param("day", day)
                            .param("kind", "OFF")
                            .with(COORDINATOR)
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"change-day-error\"")));
        }
        LocalDate independenceDay = LocalDate.of(days.today().getYear() + 1, 12, 6);
        change(independenceDay, "EXTRA")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("public holiday")));
        web.perform(post("/tuesdays/days")
                        .param("area", "KAA")
                        .param("day", tuesdayInSeptember().toString())
                        .param("kind", "OFF")
                        .with(COORDINATOR)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/tuesdays").param("area", "XXX").with(COORDINATOR)).andExpect(status().isNotFound());
    }

    private ResultActions change(LocalDate day, String kind) throws Exception {
        return web.perform(post("/tuesdays/days")
                .param("area", "OUL")
                .param("day", day.toString())
                .param("kind", kind)
                .with(COORDINATOR)
                .with(csrf()));
    }

    /** Of next year: no holiday falls on it. */
    private LocalDate tuesdayInSeptember() {
        return days.today()
                .plusYears(1)
                .withMonth(9)
                .withDayOfMonth(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }
}
