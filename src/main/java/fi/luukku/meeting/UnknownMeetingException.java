package fi.luukku.meeting;

/** No meeting has that reference. */
public class UnknownMeetingException extends RuntimeException {

    UnknownMeetingException(MeetingReference reference) {
        super("There is no meeting " + reference);
    }
}
