package fi.luukku.consent.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.ConsentRequestView;
import fi.luukku.consent.ConsentRequests;
import fi.luukku.consent.Decision;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of the consent that asks by a link. */
@Component
class RequestPart {

    private final ConsentRequests requests;
    private final GrantsPart grants;

    RequestPart(ConsentRequests requests, GrantsPart grants) {
        this.requests = requests;
        this.grants = grants;
    }

    Shown shown(CaseReference reference, RequestForm form, Problems problems) {
        return new Shown(
                requests.of(reference).stream().map(RequestPart::line).toList(),
                requests.canAsk(reference),
                form,
                problems,
                askable(reference),
                grants.choices(reference),
                CaseCodes.TOPICS);
    }

    /** The guardians who can be asked, by id. */
    Map<String, String> askable(CaseReference reference) {
        return requests.askable(reference).stream()
                .collect(Collectors.toMap(
                        person -> Long.toString(person.id()),
                        PersonView::name,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String line(ConsentRequestView request) {
        String asked = "%s, asked %s: ".formatted(request.guardian(), day(request.askedAt()));
        Decision answer = request.answer();
        return asked
                + (answer == null
                        ? "no answer yet, the link is open until " + day(request.openUntil())
                        : "%s, answered %s".formatted(inWords(answer), day(request.answeredAt())));
    }

    private static String inWords(Decision answer) {
        return switch (answer) {
            case GIVEN -> "agreed";
            case PARTLY -> "agreed to a part";
            default -> "did not agree";
        };
    }

    private static String day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? ""
                : Typed.date(moment.atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
    }

    /**
     * What the part shows.
     *
     * @param asked who was asked, and what came of it
     * @param open whether somebody can be asked now
     */
    record Shown(
            List<String> asked,
            boolean open,
            RequestForm form,
            Problems problems,
            Map<String, String> guardians,
            Map<String, String> choices,
            Map<String, String> topics) {}
}
