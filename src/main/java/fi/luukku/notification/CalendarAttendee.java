package fi.luukku.notification;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;

/** Who a calendar entry invites: the one that its letter goes to. */
final class CalendarAttendee {

    private CalendarAttendee() {}

    /** The same entry for somebody whose address has changed since it was written. */
    static String moved(String calendar, Channel channel, String address) {
        try {
            Calendar entry = new CalendarBuilder().build(new StringReader(calendar));
            entry.<VEvent>getComponents("VEVENT").stream()
                    .flatMap(event -> event.<Attendee>getProperties("ATTENDEE").stream())
                    .forEach(attendee -> attendee.setCalAddress(uri(channel, address)));
            return entry.toString();
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("A letter's calendar entry cannot be read", e);
        }
    }

    /** Of somebody without e-mail the number, which RFC 5545 takes as well. */
    static URI uri(Channel channel, String address) {
        try {
            return new URI(channel == Channel.EMAIL ? "mailto" : "tel", address.isEmpty() ? "unknown" : address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A calendar entry cannot invite that address", e);
        }
    }
}
