package fi.luukku.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes appointments as iCalendar invitations and cancellations (RFC 5545, methods REQUEST and CANCEL of RFC 5546), times in UTC. */
@Component
class CalendarWriter {

    private final OfficeProperties office;
    private final MessageSource messages;
    private final Clock clock;

    CalendarWriter(OfficeProperties office, MessageSource messages, Clock clock) {
        this.office = office;
        this.messages = messages;
        this.clock = clock;
    }

    String write(CalendarEntry entry, Addressee to) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<Instant>(instant(entry.startsAt())));
        event.add(new DtEnd<Instant>(instant(entry.endsAt())));
        event.add(new Summary(
                messages.getMessage("calendar.summary", null, to.language().locale())));
        event.add(new Location(entry.location()));
        event.add(entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(new ParameterList(List.of(new Cn(office.name()))), mailto(office.email())));
        event.add(new Attendee(
                new ParameterList(List.of(new Cn(to.name()), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE)),
                attendee(to)));

        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Luukku//Luukku//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(entry.calledOff() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return calendar.toString();
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static URI attendee(Addressee to) {
        return to.email().isEmpty()
                ? CalendarAttendee.uri(Channel.SMS, to.mobile())
                : CalendarAttendee.uri(Channel.EMAIL, to.email());
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }
}
