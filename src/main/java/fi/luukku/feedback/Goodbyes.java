package fi.luukku.feedback;

import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Letters;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says goodbye to the family of a case that has been closed: in its language, with whom to call when life changes. */
@Service
public class Goodbyes {

    private final FeedbackRoundRepository rounds;
    private final People people;
    private final Cases cases;
    private final Areas areas;
    private final Letters letters;
    private final WorkingDays days;

    Goodbyes(
            FeedbackRoundRepository rounds,
            People people,
            Cases cases,
            Areas areas,
            Letters letters,
            WorkingDays days) {
        this.rounds = rounds;
        this.people = people;
        this.cases = cases;
        this.areas = areas;
        this.letters = letters;
        this.days = days;
    }

    /** Once for each closing; a case that was reopened meanwhile is not said goodbye to. */
    @Transactional
    public void say(CaseReference reference) {
        CaseView closed = cases.get(reference);
        boolean due = closed.closed()
                && rounds.lock(reference.value())
                        .map(round -> round.sayGoodbye(days.now()))
                        .orElse(false);
        if (due) {
            people.of(reference).stream().filter(Goodbyes::isFamily).forEach(person -> write(closed, person));
            cases.note(reference, "goodbye-said");
        }
    }

    private void write(CaseView closed, PersonView person) {
        if (!letters.reaches(person.addressee())) {
            return;
        }
        Map<String, Object> content = new HashMap<>();
        Worker ownWorker = closed.ownWorker();
        if (ownWorker != null) {
            content.put("ownWorker", ownWorker);
        }
        content.put("area", areas.get(closed.areaCode()));
        content.put("child", isChild(person));
        content.put("goalsReached", closed.outcome() == Outcome.GOALS_REACHED);
        content.put("strongerSupport", closed.outcome() == Outcome.STRONGER_SUPPORT);
        letters.send(
                "%s/goodbye/%d/%s".formatted(closed.reference(), person.id(), closed.closedAt()),
                closed.reference().value(),
                "goodbye",
                person.addressee(),
                content);
    }

    private static boolean isFamily(PersonView person) {
        return isChild(person) || person.guardian() || person.role().equals("parent");
    }

    private static boolean isChild(PersonView person) {
        return person.role().equals("child");
    }
}
