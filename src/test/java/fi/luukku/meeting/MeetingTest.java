package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+02:00");
    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-12-01T09:00:00+02:00");

    private final Meeting meeting = new Meeting(
            new MeetingReference("KAA-2026-0001-M1"), 1, "KAA", MeetingKind.FIRST, MeetingPlace.OFFICE, List.of());

    @Test
    void aReferenceNamesItsCaseAndNumber() {
        assertThat(meeting.reference().caseReference()).isEqualTo(new CaseReference("KAA-2026-0001"));
        assertThat(meeting.reference().number()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetingReference("KAA-2026-0001-P1"));
    }

    @Test
    void invitesWhileItHasATimeAndRemindsOnceForEachTime() {
        assertThat(meeting.invites(NOW)).isFalse();
        reserve(TUESDAY);

        assertThat(meeting.invites(NOW)).isTrue();
        assertThat(meeting.remind(NOW)).isTrue();
        assertThat(meeting.remind(NOW)).isFalse();
    }

    @Test
    void notHeldItGetsAnotherTimeAndItsCalendarEntryTheNextSequence() {
        reserve(TUESDAY);
        meeting.invites(NOW);

        assertThat(meeting.miss()).isTrue();
        assertThat(meeting.miss()).isFalse();
        reserve(TUESDAY.plusWeeks(1));

        assertThat(meeting.sequence()).isEqualTo(1);
        assertThat(meeting.invites(NOW)).isTrue();
    }

    @Test
    void calledOffItTellsThoseInvitedOnceWithTheNextSequence() {
        reserve(TUESDAY);
        meeting.invites(NOW);

        assertThat(meeting.cancel()).isTrue();
        assertThat(meeting.cancel()).isFalse();
        assertThat(meeting.callOff(NOW)).isTrue();
        assertThat(meeting.callOff(NOW)).isFalse();

        assertThat(meeting.sequence()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> reserve(TUESDAY));
    }

    @Test
    void aTimeThatNobodyWasInvitedToOrThatHasComeIsNotCalledOff() {
        reserve(TUESDAY);
        assertThat(meeting.callOff(NOW)).isFalse();

        meeting.invites(NOW);

        assertThat(meeting.callOff(TUESDAY)).isFalse();
    }

    @Test
    void isMovedOnceForEachTimeAndDoesNotComeBack() {
        assertThat(meeting.askToMove(null, PartOfDay.ANY)).isFalse();
        reserve(TUESDAY);
        assertThat(meeting.release()).isFalse();

        assertThat(meeting.askToMove(null, PartOfDay.AFTERNOON)).isTrue();
        assertThat(meeting.askToMove(null, PartOfDay.ANY)).isFalse();
        assertThat(meeting.release()).isTrue();
        assertThat(meeting.release()).isFalse();

        assertThat(meeting.isWished(TUESDAY.plusHours(5))).isTrue();
        assertThat(meeting.isWished(TUESDAY.plusWeeks(1)))
                .describedAs("in the morning")
                .isFalse();
        reserve(TUESDAY.plusWeeks(1).plusHours(5));
        assertThat(meeting.sequence()).isEqualTo(1);
        assertThat(meeting.isMoveAsked()).isFalse();
        assertThat(meeting.askToMove(null, PartOfDay.ANY)).isTrue();
        meeting.release();
        assertThat(meeting.isWished(TUESDAY)).describedAs("where it was first").isFalse();
    }

    @Test
    void onTheNightThatTheClocksChangeReminderAndMeetingKeepTheirHour() {
        WorkingDays days = new WorkingDays(Clock.fixed(Instant.parse("2027-03-20T10:00:00Z"), WorkingDays.ZONE));

        MeetingTime time = MeetingTime.of(days.at(LocalDate.parse("2027-03-30"), LocalTime.of(9, 0)), days);

        assertThat(time.startsAt()).isEqualTo(OffsetDateTime.parse("2027-03-30T09:00:00+03:00"));
        // Easter: Monday is a holiday, and Friday too.
        assertThat(time.reminderAt()).isEqualTo(OffsetDateTime.parse("2027-03-24T09:00:00+02:00"));
    }

    @Test
    void aHeldMeetingIsNotCancelled() {
        reserve(TUESDAY);
        meeting.hold(true, null);

        assertThat(meeting.cancel()).isFalse();
        assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
    }

    @Test
    void needsNoReminderOnceItHasBegun() {
        reserve(TUESDAY);

        assertThat(meeting.remind(TUESDAY)).isFalse();
    }

    @Test
    void cannotBeHeldWithoutATime() {
        assertThatIllegalStateException()
                .isThrownBy(() -> meeting.hold(true, null))
                .withMessage("The meeting KAA-2026-0001-M1 is PLANNED and cannot be HELD");
    }

    @Test
    void heldItStaysHeld() {
        reserve(TUESDAY);
        meeting.hold(true, null);
        meeting.hold(false, null);

        assertThat(meeting.childPresent()).isTrue();
        assertThatIllegalStateException().isThrownBy(meeting::miss).withMessageContaining("HELD");
    }

    @Test
    void hasNoPlanToSendBeforeItIsHeld() {
        reserve(TUESDAY);
        assertThatIllegalStateException().isThrownBy(() -> meeting.sendPlan(NOW));

        meeting.hold(true, null);

        assertThat(meeting.sendPlan(NOW)).isTrue();
        assertThat(meeting.sendPlan(NOW)).isFalse();
    }

    private void reserve(OffsetDateTime startsAt) {
        meeting.reserve(startsAt, startsAt.plusMinutes(75), null, NOW);
    }
}
