package fi.luukku.runtime.tryout;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;

/** What a mail program would put into its owner's calendar. */
record Appointment(String summary, ZonedDateTime startsAt, ZonedDateTime endsAt, String location) {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    static Appointment of(String calendar) {
        try {
            VEvent event = (VEvent) new CalendarBuilder()
                    .build(new StringReader(calendar))
                    .getComponent(Component.VEVENT)
                    .orElseThrow();
            DtStart<?> start = event.getDateTimeStart();
            DtEnd<?> end = event.getDateTimeEnd();
            return new Appointment(
                    value(event, Property.SUMMARY),
                    inHelsinki(start.getDate()),
                    inHelsinki(end.getDate()),
                    value(event, Property.LOCATION));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("The calendar entry is none", e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static ZonedDateTime inHelsinki(Temporal moment) {
        return switch (moment) {
            case Instant instant -> instant.atZone(HELSINKI);
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(HELSINKI);
            case OffsetDateTime offset -> offset.atZoneSameInstant(HELSINKI);
            default -> throw new IllegalStateException("The calendar entry has no moment: " + moment);
        };
    }
}
