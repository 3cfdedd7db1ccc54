package fi.luukku.feedback;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopened;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the parents and the child, each by a letter of their own, how it went; once, and once more (J9). */
@Service
public class FeedbackRequests {

    /** Days that a link opens after feedback was waited for; closing the case ends it earlier. */
    private static final int DAYS_OF_GRACE = 30;

    private final FeedbackRoundRepository rounds;
    private final FeedbackAnswerRepository answers;
    private final People people;
    private final Cases cases;
    private final AccessLinks links;
    private final Letters letters;
    private final WorkingDays days;

    FeedbackRequests(
            FeedbackRoundRepository rounds,
            FeedbackAnswerRepository answers,
            People people,
            Cases cases,
            AccessLinks links,
            Letters letters,
            WorkingDays days) {
        this.rounds = rounds;
        this.answers = answers;
        this.people = people;
        this.cases = cases;
        this.links = links;
        this.letters = letters;
        this.days = days;
    }

    /** Asks everyone in the family who has an e-mail address; a case is asked once, and again answers the same times. */
    @Transactional
    public FeedbackTimes ask(CaseReference reference) {
        return rounds.findById(reference.value())
                .orElseGet(() -> askFamily(reference))
                .times();
    }

    /** Reminds those who have not answered, once. */
    @Transactional
    public void remind(CaseReference reference) {
        FeedbackRound round = rounds.findById(reference.value())
                .orElseThrow(() -> new IllegalStateException("The family of " + reference + " has not been asked yet"));
        if (cases.get(reference).closed() || !round.remind(days.now())) {
            return;
        }
        Map<Long, PersonView> family =
                people.of(reference).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
        answers.findByCaseReferenceAndEndedAtIsNullOrderById(reference.value()).stream()
                .filter(answer -> !answer.isAnswered())
                .forEach(answer -> Optional.ofNullable(family.get(answer.personId()))
                        .flatMap(FeedbackRequests::addressee)
                        .ifPresent(to -> write(answer, "feedback-reminder", to, round.times())));
        cases.note(reference, "feedback-reminded");
    }

    /** What the family said stays; at the end of the work that begins now it is asked anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void askAnew(CaseReopened reopened) {
        String reference = reopened.reference().value();
        answers.findByCaseReferenceAndEndedAtIsNullOrderById(reference).forEach(answer -> answer.end(days.now()));
        rounds.findById(reference).ifPresent(rounds::delete);
    }

    private FeedbackRound askFamily(CaseReference reference) {
        List<PersonView> asked = people.of(reference).stream()
                .filter(person ->
                        formFor(person).isPresent() && addressee(person).isPresent())
                .toList();
        FeedbackRound round = rounds.save(
                asked.isEmpty()
                        ? FeedbackRound.withNobodyToAsk(reference, days)
                        : FeedbackRound.asking(reference, days));
        for (PersonView person : asked) {
            FeedbackAnswer answer = answers.save(
                    new FeedbackAnswer(reference, person, formFor(person).orElseThrow()));
            write(answer, "feedback-request", addressee(person).orElseThrow(), round.times());
        }
        cases.note(reference, asked.isEmpty() ? "feedback-nobody-to-ask" : "feedback-asked");
        return round;
    }

    private void write(FeedbackAnswer answer, String kind, Addressee to, FeedbackTimes times) {
        String token = links.issue(
                LinkPurpose.FEEDBACK,
                Long.toString(answer.id()),
                times.untilAt().plusDays(DAYS_OF_GRACE));
        letters.send(
                answer.caseReference() + "/" + kind + "/" + answer.id(),
                answer.caseReference().value(),
                kind,
                to,
                Map.of(
                        "child", answer.form() == FeedbackForm.CHILD,
                        "until", SpokenTime.day(times.untilAt().toLocalDate(), to.language()),
                        "link", links.address(LinkPurpose.FEEDBACK, token)));
    }

    private static Optional<FeedbackForm> formFor(PersonView person) {
        if (person.role().equals("child")) {
            return Optional.of(FeedbackForm.CHILD);
        }
        return person.role().equals("parent") || person.guardian()
                ? Optional.of(FeedbackForm.PARENT)
                : Optional.empty();
    }

    private static Optional<Addressee> addressee(PersonView person) {
        String email = person.email();
        return email == null || email.isBlank()
                ? Optional.empty()
                : Optional.of(new Addressee(person.name(), email, person.language()));
    }
}
