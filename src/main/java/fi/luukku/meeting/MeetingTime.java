package fi.luukku.meeting;

import fi.luukku.deadline.WorkingDays;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A meeting's time and the moments that follow from it.
 *
 * @param reminderAt 9:00 two working days before
 * @param recordDueAt 16:00 two working days after
 */
public record MeetingTime(OffsetDateTime startsAt, OffsetDateTime reminderAt, OffsetDateTime recordDueAt) {

    private static final int WORKING_DAYS = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static MeetingTime of(OffsetDateTime startsAt, WorkingDays days) {
        OffsetDateTime local = startsAt.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
        return new MeetingTime(
                local,
                days.at(days.before(local.toLocalDate(), WORKING_DAYS), MORNING),
                days.endOf(days.after(local.toLocalDate(), WORKING_DAYS)));
    }
}
