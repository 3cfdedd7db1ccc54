package fi.luukku.feedback;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Language;
import fi.luukku.plan.ServiceView;
import fi.luukku.plan.ServicesInUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the family tells through the links in its letters, and what the card shows of it. */
@Service
public class FeedbackAnswers {

    public static final int LONGEST_WORDS = 2000;
    public static final int LONGEST_SERVICE_WORDS = 500;

    static final String RECEIVED = "luukku.feedback-received";

    private static final String PART = "feedback";

    private final FeedbackRoundRepository rounds;
    private final FeedbackAnswerRepository answers;
    private final People people;
    private final ServicesInUse services;
    private final Cases cases;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    FeedbackAnswers(
            FeedbackRoundRepository rounds,
            FeedbackAnswerRepository answers,
            People people,
            ServicesInUse services,
            Cases cases,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.rounds = rounds;
        this.answers = answers;
        this.people = people;
        this.services = services;
        this.cases = cases;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /** The questions behind a link; empty when the link opens nothing. */
    @Transactional
    public Optional<Asked> behind(String token) {
        Optional<FeedbackAnswer> found = answer(token);
        found.ifPresent(answer -> accessLog.viewedByLink(answer.caseReference().value(), PART, role(answer)));
        return found.map(answer -> new Asked(
                answer.form(),
                answer.language(),
                answer.isAnswered(),
                isOver(answer),
                answer.form() == FeedbackForm.PARENT ? servicesFor(answer) : List.of()));
    }

    /** Keeps a parent's answer; the first one stands. */
    @Transactional
    public void answerAsParent(String token, ParentWords said) {
        keep(token, answer -> answer.answerAsParent(said, days.now()));
    }

    /** Keeps a child's answer; the first one stands. */
    @Transactional
    public void answerAsChild(String token, ChildWords said) {
        keep(token, answer -> answer.answerAsChild(said, days.now()));
    }

    /** Everyone who was asked, with the answers there are. */
    @Transactional(readOnly = true)
    public List<FeedbackView> of(CaseReference reference) {
        Map<Long, String> names =
                people.of(reference).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return answers.findByCaseReferenceOrderById(reference.value()).stream()
                .map(answer -> answer.view(names.get(answer.personId())))
                .toList();
    }

    /** What the family uses, except what is for another grown-up: that is theirs to tell of. */
    private List<AskedService> servicesFor(FeedbackAnswer answer) {
        Set<Long> children = people.of(answer.caseReference()).stream()
                .filter(person -> person.role().equals("child"))
                .map(PersonView::id)
                .collect(Collectors.toSet());
        return services.of(answer.caseReference()).stream()
                .filter(ServiceView::inUse)
                .filter(service -> {
                    Long person = service.text().personId();
                    return person == null || person == answer.personId() || children.contains(person);
                })
                .map(AskedService::of)
                .toList();
    }

    private void keep(String token, Predicate<FeedbackAnswer> given) {
        // The round is locked before the answer is read: of two answers sent at once the second sees the first.
        links.subject(LinkPurpose.FEEDBACK, token)
                .map(Long::parseLong)
                .flatMap(answers::findCaseReference)
                .ifPresent(rounds::lock);
        answer(token).filter(answer -> !isOver(answer)).ifPresent(answer -> keep(answer, given));
    }

    private void keep(FeedbackAnswer answer, Predicate<FeedbackAnswer> given) {
        CaseReference reference = answer.caseReference();
        if (given.test(answer)) {
            accessLog.changedByLink(reference.value(), PART, role(answer));
            cases.note(reference, "feedback-answered");
            if (!answers.existsByCaseReferenceAndEndedAtIsNullAndAnsweredAtIsNull(reference.value())) {
                messages.publish(RECEIVED, reference.value());
            }
        }
    }

    private Optional<FeedbackAnswer> answer(String token) {
        return links.subject(LinkPurpose.FEEDBACK, token).map(Long::parseLong).flatMap(answers::findById);
    }

    private static String role(FeedbackAnswer answer) {
        return answer.form() == FeedbackForm.CHILD ? "child" : "parent";
    }

    private boolean isOver(FeedbackAnswer answer) {
        return answer.isEnded() || cases.get(answer.caseReference()).closed();
    }

    /**
     * What the page asks.
     *
     * @param answered an answer has been given and stands
     * @param over the case is closed and nothing is asked any more
     * @param services what each of which changed is asked of a parent
     */
    public record Asked(
            FeedbackForm form, Language language, boolean answered, boolean over, List<AskedService> services) {}

    /** A service that is asked about. {@code name} tells what it is and who gives it. */
    public record AskedService(long id, String name) {

        static AskedService of(ServiceView service) {
            String provider = service.text().provider();
            return new AskedService(
                    service.id(), service.text().what() + (provider.isEmpty() ? "" : " (" + provider + ")"));
        }
    }
}
