package fi.luukku.notification;

import java.time.OffsetDateTime;

/**
 * An appointment that goes with a letter, as RFC 5545 has it. Each letter's entry names its own addressee as the only
 * attendee: nobody's address is told to the others.
 *
 * @param uid the same for every version of one appointment; nothing that identifies the family
 * @param sequence grows with every change of the time or place, and when it is called off, from 0
 * @param location one line
 * @param calledOff whether it will not be held (method CANCEL of RFC 5546)
 */
public record CalendarEntry(
        String uid, int sequence, OffsetDateTime startsAt, OffsetDateTime endsAt, String location, boolean calledOff) {

    public CalendarEntry(String uid, int sequence, OffsetDateTime startsAt, OffsetDateTime endsAt, String location) {
        this(uid, sequence, startsAt, endsAt, location, false);
    }
}
