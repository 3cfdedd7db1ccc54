package fi.luukku.contact;

import fi.luukku.contact.OpeningSettings.Span;
import fi.luukku.deadline.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When somebody answers in an area, by its rota, its closed days and the public holidays. */
@Component
@EnableConfigurationProperties(OpeningSettings.class)
public class OpeningHours {

    /** What comes in later than this before the day ends is for the next day. */
    private static final Duration LEAST_LEFT = Duration.ofHours(1);

    /** Nowhere is everybody away for longer; then it is the next working day all the same. */
    private static final int LONGEST_CLOSED_DAYS = 60;

    private final OpeningSettings settings;
    private final WorkingDays days;

    OpeningHours(OpeningSettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** When somebody gets in touch with whoever writes now. */
    public CallBack callBack(String areaCode, boolean urgent) {
        OffsetDateTime now = days.now();
        List<Span> today = spans(areaCode, days.today());
        if (urgent && today.stream().anyMatch(span -> isWithin(now, span))) {
            return new CallBack(now, CallBack.Kind.NOW);
        }
        for (Span span : today) {
            if (now.isBefore(days.at(days.today(), span.from()))) {
                return new CallBack(days.at(days.today(), span.from()), CallBack.Kind.FROM);
            }
            if (isWithin(now, span) && !now.plus(LEAST_LEFT).isAfter(end(today))) {
                return new CallBack(end(today), CallBack.Kind.BY);
            }
        }
        return new CallBack(nextOpening(areaCode, days.today()), CallBack.Kind.FROM);
    }

    /** What was told to somebody who wrote at {@code sentAt}. */
    public CallBack told(String areaCode, OffsetDateTime sentAt, OffsetDateTime callBackAt) {
        OffsetDateTime at = callBackAt.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
        boolean opens = spans(areaCode, at.toLocalDate()).stream()
                .anyMatch(span -> at.toLocalTime().equals(span.from()));
        CallBack.Kind kind =
                !callBackAt.isAfter(sentAt) ? CallBack.Kind.NOW : opens ? CallBack.Kind.FROM : CallBack.Kind.BY;
        return new CallBack(at, kind);
    }

    /** The number of the area's child welfare emergency duty; empty where none is configured. */
    public String childWelfareEmergency(String areaCode) {
        return settings.emergency(areaCode);
    }

    private OffsetDateTime nextOpening(String areaCode, LocalDate after) {
        for (int later = 1; later <= LONGEST_CLOSED_DAYS; later++) {
            LocalDate day = after.plusDays(later);
            List<Span> spans = spans(areaCode, day);
            if (!spans.isEmpty()) {
                return days.at(day, spans.getFirst().from());
            }
        }
        return days.dueAfter(1);
    }

    private List<Span> spans(String areaCode, LocalDate day) {
        return days.isHoliday(day) || settings.isClosed(areaCode, day)
                ? List.of()
                : settings.week(areaCode).getOrDefault(day.getDayOfWeek(), List.of());
    }

    private boolean isWithin(OffsetDateTime now, Span span) {
        return !now.isBefore(days.at(days.today(), span.from())) && now.isBefore(days.at(days.today(), span.until()));
    }

    private OffsetDateTime end(List<Span> today) {
        return days.at(days.today(), today.getLast().until());
    }
}
