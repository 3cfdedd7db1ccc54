package fi.luukku.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;

/**
 * What a calendar program answers to an invitation (METHOD:REPLY of RFC 5546). Only which appointment, who and what is
 * taken from it.
 *
 * @param sequence of the invitation that it answers
 */
record CalendarReply(MeetingReference meeting, String attendee, int sequence, Answer answer) {

    private static final String UID_END = "@luukku";
    private static final String MAILTO = "mailto:";

    /** The reply in a calendar; empty when it is none, or none to an invitation of ours, or says neither yes nor no. */
    static Optional<CalendarReply> in(InputStream text) throws IOException {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(text);
        } catch (ParserException | RuntimeException e) {
            // Whatever somebody sent: it is not for Luukku.
            return Optional.empty();
        }
        List<VEvent> events = calendar.getComponents("VEVENT");
        return value(calendar.getProperty(Property.METHOD))
                                .filter("REPLY"::equalsIgnoreCase)
                                .isPresent()
                        && events.size() == 1
                ? of(events.getFirst())
                : Optional.empty();
    }

    private static Optional<CalendarReply> of(VEvent event) {
        List<Attendee> attendees = event.getProperties(Property.ATTENDEE);
        Optional<MeetingReference> meeting =
                value(event.getProperty(Property.UID)).flatMap(CalendarReply::meeting);
        if (attendees.size() != 1 || meeting.isEmpty()) {
            return Optional.empty();
        }
        Attendee attendee = attendees.getFirst();
        String address = attendee.getValue();
        Optional<Answer> answer =
                attendee.getParameter(Parameter.PARTSTAT).flatMap(status -> answer(status.getValue()));
        int sequence = value(event.getProperty(Property.SEQUENCE))
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        return address.toLowerCase(java.util.Locale.ROOT).startsWith(MAILTO)
                ? answer.map(
                        said -> new CalendarReply(meeting.get(), address.substring(MAILTO.length()), sequence, said))
                : Optional.empty();
    }

    private static Optional<Answer> answer(String partStat) {
        return switch (partStat.toUpperCase(java.util.Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Answer.COMES);
            case "DECLINED" -> Optional.of(Answer.CANNOT);
            default -> Optional.empty();
        };
    }

    private static Optional<MeetingReference> meeting(String uid) {
        if (!uid.endsWith(UID_END)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MeetingReference(uid.substring(0, uid.length() - UID_END.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Optional<? extends Property> property) {
        return property.map(Property::getValue);
    }
}
