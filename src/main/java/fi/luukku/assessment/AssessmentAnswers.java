package fi.luukku.assessment;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the receiver of a request sees and confirms through the link in the letter. */
@Service
public class AssessmentAnswers {

    private static final String PART = "assessment";
    private static final String RECEIVER = "receiver";

    private final AssessmentRequestRepository requests;
    private final AssessmentTakeOvers takeOvers;
    private final People people;
    private final Cases cases;
    private final Areas areas;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final WorkingDays days;

    AssessmentAnswers(
            AssessmentRequestRepository requests,
            AssessmentTakeOvers takeOvers,
            People people,
            Cases cases,
            Areas areas,
            AccessLinks links,
            AccessLog accessLog,
            WorkingDays days) {
        this.requests = requests;
        this.takeOvers = takeOvers;
        this.people = people;
        this.cases = cases;
        this.areas = areas;
        this.links = links;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** The request behind a link; empty when the link opens nothing. */
    @Transactional
    public Optional<AskedRequest> behind(String token) {
        return subject(token)
                .flatMap(subject -> requests.findById(subject.id()).map(request -> {
                    if (isOver(request, subject)) {
                        return AskedRequest.over(request.text().receiverLanguage());
                    }
                    accessLog.viewedByLink(request.caseReference().value(), PART, RECEIVER);
                    return asked(request);
                }));
    }

    /**
     * The receiver takes the request over; the first who does so has it.
     *
     * @return false when the link opens nothing, or nothing any more
     */
    @Transactional
    public boolean takeOver(String token, TakeOver by) {
        Optional<Subject> subject = subject(token);
        if (subject.isEmpty()) {
            return false;
        }
        Optional<AssessmentRequest> found =
                requests.lock(subject.get().id()).filter(request -> !isOver(request, subject.get()));
        found.ifPresent(request -> {
            if (request.takeOver(by, ToldBy.LINK, days.now())) {
                accessLog.changedByLink(request.caseReference().value(), PART, RECEIVER);
                takeOvers.tell(request);
            }
        });
        return found.isPresent();
    }

    private AskedRequest asked(AssessmentRequest request) {
        CaseReference reference = request.caseReference();
        CaseView supportCase = cases.get(reference);
        List<PersonView> card = people.of(reference);
        RequestText text = request.text();
        return new AskedRequest(
                false,
                text.receiverLanguage(),
                text.why(),
                text.wishes(),
                card.stream().filter(person -> person.role().equals("child")).toList(),
                card.stream()
                        .filter(person -> person.guardian() || person.role().equals("parent"))
                        .toList(),
                supportCase.ownWorker(),
                areas.get(supportCase.areaCode()),
                request.clock().orElseThrow(),
                request.sentOn(),
                request.takeOver().orElse(null));
    }

    private boolean isOver(AssessmentRequest request, Subject subject) {
        boolean asSent = request.sendings() == subject.sending()
                && (request.status() == AssessmentStatus.SENT || request.status() == AssessmentStatus.TAKEN_OVER);
        return !asSent || cases.get(request.caseReference()).closed();
    }

    private Optional<Subject> subject(String token) {
        return links.subject(LinkPurpose.ASSESSMENT, token).map(Subject::of);
    }

    private record Subject(long id, int sending) {

        static Subject of(String subject) {
            int slash = subject.indexOf('/');
            return new Subject(
                    Long.parseLong(subject.substring(0, slash)), Integer.parseInt(subject.substring(slash + 1)));
        }
    }

    /**
     * What the page shows.
     *
     * @param over nothing is asked any more, and nothing else is told
     * @param children and {@code parents}: whom it is about, and how to reach them
     * @param ownWorker whom to ask; null where the family has none, then the area's number is there
     * @param takeOver what was confirmed, null when nothing has been
     */
    public record AskedRequest(
            boolean over,
            Language language,
            String why,
            String wishes,
            List<PersonView> children,
            List<PersonView> parents,
            @Nullable Worker ownWorker,
            @Nullable Area area,
            @Nullable AssessmentClock clock,
            @Nullable LocalDate sentOn,
            @Nullable TakeOver takeOver) {

        static AskedRequest over(Language language) {
            return new AskedRequest(true, language, "", "", List.of(), List.of(), null, null, null, null, null);
        }

        /** Whether the assessment can begin on that day: after it was asked for, and not when it should be done. */
        public boolean canStartOn(LocalDate day) {
            return clock != null && sentOn != null && !day.isBefore(sentOn) && !day.isAfter(clock.doneBy());
        }
    }
}
