package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.notification.Channel;
import fi.luukku.notification.LetterDecision;
import fi.luukku.notification.LetterStatus;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which letters have gone to whom, what came of them, and what a person has to decide. */
@Component
class LettersSection implements CardSection {

    static final String ID = "letters";

    private final Letters letters;

    LettersSection(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String id() {
        return ID;
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
    public Shown model(CaseReference reference) {
        return shown(reference, new Problems());
    }

    Shown shown(CaseReference reference, Problems problems) {
        return new Shown(
                letters.of(reference.value()).stream().map(LettersSection::line).toList(), problems);
    }

    private static Line line(LetterView letter) {
        String to = Stream.of(letter.recipient(), letter.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Line(
                letter.id(),
                CaseCodes.plain(letter.kind()),
                letter.channel() == Channel.SMS ? to + " (text message)" : to,
                letter.language().locale().getDisplayLanguage(Locale.ENGLISH),
                state(letter),
                letter.status().needsPerson(),
                choices(letter.status()));
    }

    private static String state(LetterView letter) {
        String since = CardHeader.moment(letter.createdAt());
        return switch (letter.status()) {
            case WAITING, SENDING -> "Waiting to be sent since " + since;
            case ON_HOLD -> "Waits until " + moment(letter.heldUntil());
            case SENT ->
                letter.deliveredAt() == null
                        ? "Sent " + moment(letter.sentAt())
                        : "Sent %s, arrived %s".formatted(moment(letter.sentAt()), moment(letter.deliveredAt()));
            case REFUSED -> "The address did not take it. Check it above, then send again or tell the person yourself.";
            case BOUNCED ->
                "It came back%s. Check the address above, then send again or tell the person yourself."
                        .formatted(letter.why().isEmpty() ? "" : " (code " + letter.why() + ")");
            case UNCERTAIN -> "It is not certain that it went. Ask the person.";
            case UNREACHABLE ->
                "No letter reaches this person: no e-mail, and no text message. Add one above, or tell them yourself.";
            case WITHHELD ->
                letter.why().equals("not-on-card")
                        ? "Not sent: the person was taken off the card before it left."
                        : "Not sent: the family did not agree to this person any more when it was to leave.";
            case SETTLED -> "Did not arrive; settled without a letter.";
        };
    }

    private static String moment(@Nullable OffsetDateTime at) {
        return at == null ? "" : CardHeader.moment(at);
    }

    private static List<Choice> choices(LetterStatus status) {
        Choice again = new Choice(LetterDecision.AGAIN.code(), "Send again");
        Choice settled = new Choice(LetterDecision.SETTLED.code(), "No letter needed");
        return switch (status) {
            case UNCERTAIN -> List.of(new Choice(LetterDecision.ARRIVED.code(), "It arrived"), again, settled);
            case REFUSED, BOUNCED, UNREACHABLE -> List.of(again, settled);
            case WITHHELD -> List.of(again);
            default -> List.of();
        };
    }

    /** What the section shows. */
    record Shown(List<Line> lines, Problems problems) {}

    /** A letter in words. */
    record Line(
            long id,
            String kind,
            String to,
            String language,
            String state,
            boolean needsLooking,
            List<Choice> choices) {}

    /** Something a person can decide. */
    record Choice(String code, String words) {}
}
