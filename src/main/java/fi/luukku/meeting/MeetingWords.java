package fi.luukku.meeting;

import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A meeting in words that a letter can say: when, where, and in which roles people come; no names. */
@Component
class MeetingWords {

    private final MessageSource messages;
    private final Invited invited;

    MeetingWords(MessageSource messages, Invited invited) {
        this.messages = messages;
        this.invited = invited;
    }

    Map<String, Object> of(Meeting meeting, Language language) {
        return Map.of(
                "when",
                meeting.booking()
                        .map(booking -> SpokenTime.moment(booking.startsAt(), language))
                        .orElse(""),
                "where",
                place(meeting, language),
                "roles",
                roles(meeting, language),
                "followUp",
                meeting.kind() == MeetingKind.FOLLOW_UP,
                "changed",
                meeting.sequence() > 0);
    }

    /** One line. */
    String place(Meeting meeting, Language language) {
        return meeting.booking()
                .map(Booking::room)
                .orElseGet(() -> say("meeting.place." + meeting.place().code(), language));
    }

    String role(String code, Language language) {
        return say("meeting.role." + code, language);
    }

    private List<String> roles(Meeting meeting, Language language) {
        return invited.to(meeting).stream()
                .map(person -> role(person.role(), language))
                .distinct()
                .toList();
    }

    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
