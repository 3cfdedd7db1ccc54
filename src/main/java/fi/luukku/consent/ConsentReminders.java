package fi.luukku.consent;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of a question of consent that nobody has answered: the worker, and the parents where a way is known. */
@Service
public class ConsentReminders {

    private static final String TO_WORKER = "consent-task-reminder";
    private static final int GIVEN_UP_WORKING_DAYS = 20;

    private final Consents consents;
    private final ConsentRequests requests;
    private final ConsentLetters consentLetters;
    private final Rounds rounds;
    private final Letters letters;
    private final OpenCases openCases;
    private final Cases cases;
    private final Contacts contacts;
    private final Areas areas;
    private final People people;
    private final WorkingDays days;
    private final String baseUrl;

    ConsentReminders(
            Consents consents,
            ConsentRequests requests,
            ConsentLetters consentLetters,
            Rounds rounds,
            Letters letters,
            OpenCases openCases,
            Cases cases,
            Contacts contacts,
            Areas areas,
            People people,
            WorkingDays days,
            @Value("${luukku.base-url}") String baseUrl) {
        this.consents = consents;
        this.requests = requests;
        this.consentLetters = consentLetters;
        this.rounds = rounds;
        this.letters = letters;
        this.openCases = openCases;
        this.cases = cases;
        this.contacts = contacts;
        this.areas = areas;
        this.people = people;
        this.days = days;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** When it is given up to ask the parents. */
    public OffsetDateTime givenUpAt() {
        return days.dueAfter(GIVEN_UP_WORKING_DAYS);
    }

    /** Reminds, once each time the case is on its way; when it is decided, there is nothing to remind of. */
    @Transactional
    public void remind(CaseReference reference) {
        CaseView family = cases.get(reference);
        if (family.closed()) {
            return;
        }
        openCases.lock(reference);
        ConsentView consent = consents.of(reference);
        if (consent.decision() != null || consent.withdrawnAt() != null || rounds.wrote(reference, Set.of(TO_WORKER))) {
            return;
        }
        Worker worker = worker(reference, family.areaCode());
        letters.send(
                "%s/%s/%d".formatted(reference, TO_WORKER, rounds.of(reference)),
                reference.value(),
                TO_WORKER,
                new Addressee(worker.name(), worker.email(), Language.FI),
                Map.of("reference", reference.value(), "address", baseUrl + "/cases/" + reference + "#consent"));
        for (PersonView person : people.of(reference)) {
            requests.open(reference, person.id())
                    .ifPresentOrElse(
                            request -> consentLetters.remind(request, person),
                            () -> consentLetters.remind(reference, person));
        }
        cases.note(reference, "consent-reminded");
    }

    /** Whoever took the call, when the area knows them; otherwise the area's first worker. */
    private Worker worker(CaseReference reference, String areaCode) {
        Area area = areas.get(areaCode);
        String takenBy = contacts.of(reference).takenBy();
        return area.workers().stream()
                .filter(worker -> worker.name().equalsIgnoreCase(takenBy)
                        || worker.email().equalsIgnoreCase(takenBy))
                .findFirst()
                .orElse(area.workers().getFirst());
    }
}
