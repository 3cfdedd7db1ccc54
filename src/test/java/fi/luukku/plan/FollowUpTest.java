package fi.luukku.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private final WorkingDays days = new WorkingDays(Clock.systemUTC());

    @Test
    void answersAreDueFiveWorkingDaysBeforeAndParticipantsTwoAfterThat() {
        FollowUp followUp = FollowUp.after(LocalDate.parse("2026-09-01"), 6, days);

        assertThat(followUp.followUpOn()).isEqualTo("2026-10-13");
        assertThat(followUp.answersBy()).isEqualTo("2026-10-06T16:00:00+03:00");
        assertThat(followUp.participantsDueAt()).isEqualTo("2026-10-08T16:00:00+03:00");
    }

    @Test
    void christmasAndNewYearAreNotWorkingDays() {
        // 5.1.2027 less five working days: 4.1., 31.12., 30.12., 29.12., 28.12.; 1.1. is a holiday.
        FollowUp followUp = FollowUp.after(LocalDate.parse("2026-12-01"), 5, days);

        assertThat(followUp.followUpOn()).isEqualTo("2027-01-05");
        assertThat(followUp.answersBy()).isEqualTo("2026-12-28T16:00:00+02:00");
        assertThat(followUp.participantsDueAt()).isEqualTo("2026-12-30T16:00:00+02:00");
    }

    @Test
    void easterAndMidsummerAreNotWorkingDays() {
        // Good Friday 26.3.2027, Easter Monday 29.3.2027.
        assertThat(FollowUp.after(LocalDate.parse("2027-02-23"), 5, days).answersBy())
                .isEqualTo("2027-03-19T16:00:00+02:00");
        // Midsummer Eve 25.6.2027 is a Friday.
        assertThat(FollowUp.after(LocalDate.parse("2027-05-18"), 6, days).answersBy())
                .isEqualTo("2027-06-21T16:00:00+03:00");
    }

    @Test
    void anOwnerIsAskedTheMorningOfTheDayAndEarlyEnoughToAnswer() {
        FollowUp followUp = FollowUp.after(LocalDate.parse("2026-09-01"), 6, days);

        assertThat(followUp.askAt(LocalDate.parse("2026-09-20"), days)).isEqualTo("2026-09-20T09:00:00+03:00");
        assertThat(followUp.askAt(LocalDate.parse("2026-12-24"), days)).isEqualTo("2026-10-02T09:00:00+03:00");
    }

    @Test
    void theWeeksAreFromOneToAYear() {
        LocalDate day = LocalDate.parse("2026-09-01");

        assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.after(day, 0, days));
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.after(day, 53, days));
    }

    @Test
    void aPlanIsScheduledOnceAndOnlyWhenAgreed() {
        Plan plan = new Plan(
                "KAA-2026-0001-M1",
                new CaseReference("KAA-2026-0001"),
                OffsetDateTime.parse("2026-09-01T09:00:00+03:00"));
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.schedule(6, days))
                .withMessageContaining("not agreed");

        plan.agree(LocalDate.parse("2026-09-01"));
        FollowUp first = plan.schedule(6, days);

        assertThat(plan.schedule(4, days)).isEqualTo(first);
    }
}
