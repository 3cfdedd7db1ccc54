package fi.luukku.meeting;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * What was said of one place in the child's life, in the spirit of Lapset puheeksi (O7). Texts are empty when nothing was
 * said, up to {@link MeetingText#LONGEST} characters.
 *
 * @param strengths what works well
 * @param worries where the child or the family is vulnerable
 * @param wishes what is hoped for; of free time, hobbies too (O14)
 * @param help who can help, and how
 */
@Embeddable
public record Talk(String strengths, String worries, String wishes, String help) {

    static final Talk NONE = new Talk("", "", "", "");

    /** When nobody said who can help. */
    public Talk(String strengths, String worries, String wishes) {
        this(strengths, worries, wishes, "");
    }

    boolean isEmpty() {
        return Stream.of(strengths, worries, wishes, help).allMatch(String::isBlank);
    }
}
