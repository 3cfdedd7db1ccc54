package fi.luukku.assessment;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters to the receiver, which name nobody and lead to the request by a link, and to those who have custody. */
@Component
class AssessmentLetters {

    /** Days that a link opens after the assessment should have begun. */
    private static final int DAYS_OF_GRACE = 60;

    private final Letters letters;
    private final AccessLinks links;
    private final People people;
    private final Cases cases;
    private final Areas areas;
    private final WorkingDays days;

    AssessmentLetters(Letters letters, AccessLinks links, People people, Cases cases, Areas areas, WorkingDays days) {
        this.letters = letters;
        this.links = links;
        this.people = people;
        this.cases = cases;
        this.areas = areas;
        this.days = days;
    }

    void send(AssessmentRequest request) {
        toReceiver(request, "assessment-request", "");
        toFamily(request, "assessment-sent");
    }

    void remind(AssessmentRequest request, String round) {
        toReceiver(request, "assessment-reminder", "/" + round);
    }

    void tellTakenOver(AssessmentRequest request) {
        toFamily(request, "assessment-taken-over");
    }

    private void toReceiver(AssessmentRequest request, String kind, String round) {
        RequestText text = request.text();
        Addressee to = new Addressee(text.receiverName(), text.receiverEmail(), text.receiverLanguage());
        AssessmentClock clock = request.clock().orElseThrow();
        String token = links.issue(
                LinkPurpose.ASSESSMENT,
                request.linkSubject(),
                days.endOf(clock.startBy()).plusDays(DAYS_OF_GRACE));
        Map<String, Object> content = new HashMap<>(whoAsks(request.caseReference()));
        content.put("startBy", SpokenTime.day(clock.startBy(), to.language()));
        content.put("link", links.address(LinkPurpose.ASSESSMENT, token));
        letters.send(key(request, kind) + round, request.caseReference().value(), kind, to, content);
    }

    private void toFamily(AssessmentRequest request, String kind) {
        CaseReference reference = request.caseReference();
        AssessmentClock clock = request.clock().orElseThrow();
        for (PersonView person : people.of(reference)) {
            if (person.guardian() && letters.reaches(person.addressee())) {
                Map<String, Object> content = new HashMap<>(whoAsks(reference));
                content.put("receiver", request.text().receiverName());
                content.put("startBy", SpokenTime.day(clock.startBy(), person.language()));
                content.put("doneBy", SpokenTime.day(clock.doneBy(), person.language()));
                request.takeOver().ifPresent(taken -> {
                    content.put("who", taken.who());
                    content.put("startsOn", SpokenTime.day(taken.startsOn(), person.language()));
                });
                letters.send(
                        key(request, kind) + "/" + person.id(), reference.value(), kind, person.addressee(), content);
            }
        }
    }

    /** The own worker, or the area's number where the family has none. */
    private Map<String, Object> whoAsks(CaseReference reference) {
        CaseView supportCase = cases.get(reference);
        Worker ownWorker = supportCase.ownWorker();
        Map<String, Object> content = new HashMap<>();
        content.put("area", areas.get(supportCase.areaCode()));
        if (ownWorker != null) {
            content.put("ownWorker", ownWorker);
        }
        return content;
    }

    private static String key(AssessmentRequest request, String kind) {
        return "%s/%s/%d/%d".formatted(request.caseReference(), kind, request.id(), request.sendings());
    }
}
