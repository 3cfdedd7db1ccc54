package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.PastEnd;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which time a case is on its way: 0 at first, one more each time it is reopened. The family is asked anew each time. */
@Component
class Rounds {

    private final CaseReopening reopening;
    private final Letters letters;

    Rounds(CaseReopening reopening, Letters letters) {
        this.reopening = reopening;
        this.letters = letters;
    }

    int of(CaseReference reference) {
        return reopening.past(reference).size();
    }

    /** By which the engine knows the case this time, {@code KAA-2026-0001/0}: no message of an earlier time reaches it. */
    String key(CaseReference reference) {
        return reference + "/" + of(reference);
    }

    /** The letters of this time, the oldest first. */
    List<LetterView> letters(CaseReference reference) {
        List<PastEnd> past = reopening.past(reference);
        OffsetDateTime since =
                past.isEmpty() ? OffsetDateTime.MIN : past.getLast().endedAt();
        return letters.of(reference.value()).stream()
                .filter(letter -> !letter.createdAt().isBefore(since))
                .toList();
    }

    /** Whether a letter of one of these kinds was written this time. */
    boolean wrote(CaseReference reference, Set<String> kinds) {
        return letters(reference).stream().anyMatch(letter -> kinds.contains(letter.kind()));
    }
}
