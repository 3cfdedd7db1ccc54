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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the family tells through the links in its letters, and what the card shows of it. */
@Service
public class FeedbackAnswers {

    public static final int LONGEST_WORDS = 2000;

    static final String RECEIVED = "luukku.feedback-received";

    private final FeedbackRoundRepository rounds;
    private final FeedbackAnswerRepository answers;
    private final People people;
    private final Cases cases;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    FeedbackAnswers(
            FeedbackRoundRepository rounds,
            FeedbackAnswerRepository answers,
            People people,
            Cases cases,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.rounds = rounds;
        this.answers = answers;
        this.people = people;
        this.cases = cases;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /** The questions behind a link; empty when the link opens nothing. */
    @Transactional(readOnly = true)
    public Optional<Asked> behind(String token) {
        return answer(token)
                .map(answer -> new Asked(answer.form(), answer.language(), answer.isAnswered(), isOver(answer)));
    }

    /**
     * Keeps a parent's answer; the first one stands.
     *
     * @param helped 1 (not at all) to 5 (very much)
     * @param lifeNow 1 (very hard) to 5 (very good)
     */
    @Transactional
    public void answerAsParent(String token, int helped, int lifeNow, String words) {
        keep(token, answer -> answer.answerAsParent(helped, lifeNow, words, days.now()));
    }

    /** Keeps a child's answer; the first one stands. */
    @Transactional
    public void answerAsChild(String token, Face face, String words) {
        keep(token, answer -> answer.answerAsChild(face, words, days.now()));
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
            accessLog.changedByLink(
                    reference.value(), "feedback", answer.form() == FeedbackForm.CHILD ? "child" : "parent");
            cases.note(reference, "feedback-answered");
            if (!answers.existsByCaseReferenceAndEndedAtIsNullAndAnsweredAtIsNull(reference.value())) {
                messages.publish(RECEIVED, reference.value());
            }
        }
    }

    private Optional<FeedbackAnswer> answer(String token) {
        return links.subject(LinkPurpose.FEEDBACK, token).map(Long::parseLong).flatMap(answers::findById);
    }

    private boolean isOver(FeedbackAnswer answer) {
        return answer.isEnded() || cases.get(answer.caseReference()).closed();
    }

    /**
     * What the page asks.
     *
     * @param answered an answer has been given and stands
     * @param over the case is closed and nothing is asked any more
     */
    public record Asked(FeedbackForm form, Language language, boolean answered, boolean over) {}
}
