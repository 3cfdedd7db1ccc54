package fi.luukku.casefile;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells an area's coordinators that somebody broke the glass of a card; nothing of the family, and not the reason. */
@Component
class GlassLetters {

    private static final Logger log = LoggerFactory.getLogger(GlassLetters.class);

    private final Letters letters;
    private final Areas areas;
    private final String baseUrl;

    GlassLetters(Letters letters, Areas areas, @Value("${luukku.base-url}") String baseUrl) {
        this.letters = letters;
        this.areas = areas;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    void tell(
            CaseReference reference,
            String areaCode,
            long glass,
            String who,
            OffsetDateTime brokenAt,
            OffsetDateTime openUntil) {
        Optional<Coordinator> coordinator = areas.coordinator(areaCode);
        if (coordinator.isEmpty()) {
            log.warn(
                    "The glass of case {} was broken, and area {} has no coordinator-email to tell",
                    reference,
                    areaCode);
            return;
        }
        Language language = coordinator.get().language();
        letters.send(
                "%s/break-glass/%d".formatted(reference, glass),
                reference.value(),
                "break-glass",
                new Addressee(areas.get(areaCode).name(), coordinator.get().email(), language),
                Map.of(
                        "reference", reference.value(),
                        "address", baseUrl + "/cases/" + reference + "#timeline",
                        "who", who,
                        "when", SpokenTime.moment(brokenAt, language),
                        "until", SpokenTime.moment(openUntil, language)));
    }
}
