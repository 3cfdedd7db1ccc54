package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.notification.LetterStatus;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which letters have gone to whom. */
@Component
class LettersSection implements CardSection {

    private final Letters letters;

    LettersSection(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String id() {
        return "letters";
    }

    @Override
    public String title() {
        return "Letters";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String fragment() {
        return "casefile/letters :: section";
    }

    @Override
    public List<Line> model(CaseReference reference) {
        return letters.of(reference.value()).stream().map(LettersSection::line).toList();
    }

    private static Line line(LetterView letter) {
        return new Line(
                CaseCodes.plain(letter.kind()),
                "%s, %s".formatted(letter.recipient(), letter.address()),
                letter.language().locale().getDisplayLanguage(Locale.ENGLISH),
                state(letter),
                letter.status() == LetterStatus.REFUSED || letter.status() == LetterStatus.UNCERTAIN);
    }

    private static String state(LetterView letter) {
        OffsetDateTime at = letter.sentAt() != null ? letter.sentAt() : letter.createdAt();
        return switch (letter.status()) {
            case WAITING, SENDING -> "Waiting to be sent since " + CardHeader.moment(at);
            case SENT -> "Sent " + CardHeader.moment(at);
            case REFUSED -> "The address did not take it. Check it, and tell the person yourself.";
            case UNCERTAIN -> "It is not certain that it went. Ask the person.";
        };
    }

    /** A letter in words. */
    record Line(String kind, String to, String language, String state, boolean needsLooking) {}
}
