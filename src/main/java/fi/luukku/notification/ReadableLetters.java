package fi.luukku.notification;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.notification.Recipients.Recipient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are read on a page, by the link in a text message; each reading is logged. */
@Service
public class ReadableLetters {

    private static final String PART = "letters";

    private final AccessLinks links;
    private final LetterRepository letters;
    private final Recipients recipients;
    private final LetterRules rules;
    private final AccessLog accessLog;

    ReadableLetters(
            AccessLinks links,
            LetterRepository letters,
            Recipients recipients,
            LetterRules rules,
            AccessLog accessLog) {
        this.links = links;
        this.letters = letters;
        this.recipients = recipients;
        this.rules = rules;
        this.accessLog = accessLog;
    }

    /**
     * Empty when the link opens nothing, or nothing any more: it is old, the letter was sent again, or its reader has another
     * number or is not to be told of the case now.
     */
    @Transactional
    public Optional<ReadableLetter> behind(String token) {
        return links.subject(LinkPurpose.LETTER, token)
                .flatMap(letters::findByHandOverId)
                .flatMap(this::open);
    }

    private Optional<ReadableLetter> open(Letter letter) {
        String role = "";
        Long person = letter.personId();
        if (person != null) {
            Optional<Recipient> reader = recipients
                    .present(letter.caseReference(), person)
                    .filter(present -> present.agreed() || rules.goesRegardless(letter.kind()))
                    .filter(present -> present.addressee().mobile().equals(letter.address()));
            if (reader.isEmpty()) {
                return Optional.empty();
            }
            role = reader.get().role();
        }
        accessLog.viewedByLink(letter.caseReference(), PART, role);
        return Optional.of(new ReadableLetter(
                letter.text().subject(), letter.text().body(), letter.language(), letter.calendar()));
    }

    /** A letter as its reader sees it. */
    public record ReadableLetter(
            String subject,
            String body,
            Language language,
            @Nullable String calendar) {}
}
