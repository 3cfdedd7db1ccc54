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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the parents and the child, each by a letter of their own, how it went; once, and once more (J9). */
@Service
public class FeedbackRequests {

    /** Days that a link opens after feedback was waited for; closing the case ends it earlier. */
    private static final int DAYS_OF_GRACE = 30;

    /** The age from which a child can point at a face that is like how it feels. */
    private static final int YOUNGEST = 5;

    private static final String CHILD = "child";

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

    /** Asks everyone in the family whom a letter can reach, and a child whom none can through a guardian; a case is asked once, and again answers the same times. */
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
        List<PersonView> family = people.of(reference);
        answers.findByCaseReferenceAndEndedAtIsNullOrderById(reference.value()).stream()
                .filter(answer -> !answer.isAnswered())
                .forEach(answer -> family.stream()
                        .filter(person -> person.id() == answer.personId())
                        .forEach(person -> write(answer, "feedback-reminder", person, family, round.times())));
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
        List<PersonView> family = people.of(reference);
        List<PersonView> asked = family.stream()
                .filter(person ->
                        formFor(person).isPresent() && reached(person, family).isPresent())
                .sorted(Comparator.comparing(person -> person.role().equals(CHILD)))
                .toList();
        FeedbackRound round = rounds.save(
                asked.isEmpty()
                        ? FeedbackRound.withNobodyToAsk(reference, days)
                        : FeedbackRound.asking(reference, days));
        for (PersonView person : asked) {
            FeedbackAnswer answer = answers.save(
                    new FeedbackAnswer(reference, person, formFor(person).orElseThrow()));
            write(answer, "feedback-request", person, family, round.times());
        }
        cases.note(reference, asked.isEmpty() ? "feedback-nobody-to-ask" : "feedback-asked");
        return round;
    }

    /** To the person; about a child without an address to one who has custody, who lets the child answer. */
    private void write(
            FeedbackAnswer answer, String kind, PersonView person, List<PersonView> family, FeedbackTimes times) {
        Addressee to = reached(person, family).orElse(null);
        if (to == null) {
            return;
        }
        boolean through = addressee(person).isEmpty();
        String token = links.issue(
                LinkPurpose.FEEDBACK,
                Long.toString(answer.id()),
                times.untilAt().plusDays(DAYS_OF_GRACE));
        Map<String, Object> content = new HashMap<>();
        content.put("until", SpokenTime.day(times.untilAt().toLocalDate(), to.language()));
        content.put("link", links.address(LinkPurpose.FEEDBACK, token));
        if (through) {
            content.put("name", person.name());
        } else {
            content.put("child", answer.form() == FeedbackForm.CHILD);
        }
        letters.send(
                answer.caseReference() + "/" + kind + "/" + answer.id(),
                answer.caseReference().value(),
                through ? kind + "-child" : kind,
                to,
                content);
    }

    /** Which form the person answers; a child too small for it is not asked. */
    private Optional<FeedbackForm> formFor(PersonView person) {
        if (person.role().equals(CHILD)) {
            LocalDate born = person.birthDate();
            return born == null || !born.plusYears(YOUNGEST).isAfter(days.today())
                    ? Optional.of(FeedbackForm.CHILD)
                    : Optional.empty();
        }
        return person.role().equals("parent") || person.guardian()
                ? Optional.of(FeedbackForm.PARENT)
                : Optional.empty();
    }

    private Optional<Addressee> reached(PersonView person, List<PersonView> family) {
        return addressee(person).or(() -> person.role().equals(CHILD) ? guardian(family) : Optional.empty());
    }

    private Optional<Addressee> guardian(List<PersonView> family) {
        return family.stream()
                .filter(PersonView::guardian)
                .map(this::addressee)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Addressee> addressee(PersonView person) {
        return Optional.of(person.addressee()).filter(letters::reaches);
    }
}
