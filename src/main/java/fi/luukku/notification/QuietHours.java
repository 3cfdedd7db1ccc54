package fi.luukku.notification;

import fi.luukku.deadline.WorkingDays;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hours at which nobody's phone should ring, in Finnish time, on every day alike. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;

    QuietHours(SmsProperties sms) {
        this.from = sms.quietFrom();
        this.until = sms.quietUntil();
    }

    /** When they end; empty when it is none of them. */
    Optional<OffsetDateTime> endAfter(OffsetDateTime moment) {
        ZonedDateTime now = moment.atZoneSameInstant(WorkingDays.ZONE);
        LocalTime time = now.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(until);
        if (overMidnight ? !evening && !morning : !(evening && morning)) {
            return Optional.empty();
        }
        ZonedDateTime end = now.toLocalDate()
                .plusDays(overMidnight && evening ? 1 : 0)
                .atTime(until)
                .atZone(WorkingDays.ZONE);
        return Optional.of(end.toOffsetDateTime());
    }
}
