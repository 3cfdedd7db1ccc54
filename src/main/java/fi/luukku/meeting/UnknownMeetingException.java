package fi.luukku.meeting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No meeting has that reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownMeetingException extends RuntimeException {

    UnknownMeetingException(MeetingReference reference) {
        super("There is no meeting " + reference);
    }
}
