package fi.luukku.casefile;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.LetterInTrouble;
import fi.luukku.notification.Letters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the family's own worker that a letter did not, or perhaps did not, arrive; before there is one, the area's
 * coordinators. Nothing of the family is in it, and not to whom the letter was.
 */
@Component
class LettersInTrouble {

    private static final String KIND = "letter-not-arrived";

    private final SupportCaseRepository cases;
    private final Areas areas;
    private final Timeline timeline;
    private final Letters letters;
    private final String baseUrl;

    LettersInTrouble(
            SupportCaseRepository cases,
            Areas areas,
            Timeline timeline,
            Letters letters,
            @Value("${luukku.base-url}") String baseUrl) {
        this.cases = cases;
        this.areas = areas;
        this.timeline = timeline;
        this.letters = letters;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(LetterInTrouble trouble) {
        Optional<SupportCase> found = cases.findByReference(trouble.caseReference());
        if (found.isEmpty()) {
            return;
        }
        String reference = trouble.caseReference();
        timeline.note(
                new CaseReference(reference),
                "letter-" + trouble.status().name().toLowerCase(Locale.ROOT));
        // What cannot be told by letter is on the card; telling by letter of it would go in circles.
        if (!trouble.kind().equals(KIND)) {
            worker(found.get())
                    .ifPresent(worker -> letters.send(
                            "%s/%s/%d/%d/%s"
                                    .formatted(reference, KIND, trouble.letterId(), trouble.round(), trouble.status()),
                            reference,
                            KIND,
                            worker,
                            Map.of("reference", reference, "address", baseUrl + "/cases/" + reference + "#letters")));
        }
    }

    private Optional<Addressee> worker(SupportCase found) {
        Worker ownWorker = found.view("", "").ownWorker();
        return ownWorker != null
                ? Optional.of(new Addressee(ownWorker.name(), ownWorker.email(), Language.FI))
                : areas.coordinator(found.areaCode())
                        .map(to -> new Addressee(areas.get(found.areaCode()).name(), to.email(), to.language()));
    }
}
