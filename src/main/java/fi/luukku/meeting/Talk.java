package fi.luukku.meeting;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * What was said of one place in the child's life, in the spirit of Lapset puheeksi (O7). Texts are empty when nothing was
 * said, up to {@link MeetingText#LONGEST} characters.
 *
 * @param strengths what works well
 * @param worries where the child or the family is vulnerable
 * @param wishes what is hoped for, who can help and how
 */
@Embeddable
public record Talk(String strengths, String worries, String wishes) {

    static final Talk NONE = new Talk("", "", "");

    boolean isEmpty() {
        return Stream.of(strengths, worries, wishes).allMatch(String::isBlank);
    }
}
