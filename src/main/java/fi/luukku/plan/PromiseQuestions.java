package fi.luukku.plan;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owner of a promise how it went, once, and leaves what nobody tells to the follow-up meeting (O8, O9). */
@Service
public class PromiseQuestions {

    static final String ANSWERED = "luukku.promise-answered";

    /** Days that a link opens after answers were due, so that a late answer is still kept. */
    private static final int DAYS_OF_GRACE = 60;

    private final PromiseRepository promises;
    private final PlanRepository plans;
    private final PeopleAtTable people;
    private final Cases cases;
    private final AccessLinks links;
    private final Letters letters;
    private final EngineMessages messages;
    private final WorkingDays days;

    PromiseQuestions(
            PromiseRepository promises,
            PlanRepository plans,
            PeopleAtTable people,
            Cases cases,
            AccessLinks links,
            Letters letters,
            EngineMessages messages,
            WorkingDays days) {
        this.promises = promises;
        this.plans = plans;
        this.people = people;
        this.cases = cases;
        this.links = links;
        this.letters = letters;
        this.messages = messages;
        this.days = days;
    }

    /** Asks by letter. Whom no letter reaches is asked in the meeting; an answer that is there already is passed on. */
    @Transactional
    public void ask(PromiseReference reference) {
        Promise promise = promise(reference);
        if (promise.status() == PromiseStatus.ANSWERED) {
            messages.publish(ANSWERED, reference.value());
            return;
        }
        Optional<Addressee> owner = people.find(reference.caseReference(), promise.ownerPersonId())
                .flatMap(PersonAtTable::addressee)
                .filter(letters::reaches);
        if (owner.isEmpty()) {
            putOnAgenda(reference);
        } else if (promise.ask()) {
            write(promise, owner.get());
            cases.note(reference.caseReference(), "promise-asked");
        }
    }

    /** Leaves an unanswered promise to the follow-up meeting. */
    @Transactional
    public void putOnAgenda(PromiseReference reference) {
        if (promise(reference).putOnAgenda()) {
            cases.note(reference.caseReference(), "promise-on-agenda");
        }
    }

    private void write(Promise promise, Addressee owner) {
        CaseReference caseReference = promise.reference().caseReference();
        OffsetDateTime until = plans.findById(promise.meetingReference())
                .flatMap(Plan::followUp)
                .map(FollowUp::answersBy)
                .orElseGet(days::now)
                .plusDays(DAYS_OF_GRACE);
        String token = links.issue(LinkPurpose.PROMISE, promise.reference().value(), until);
        letters.send(
                promise.reference() + "/promise-question",
                caseReference.value(),
                "promise-question",
                owner,
                Map.of(
                        "what", promise.what(),
                        "dueOn", SpokenTime.day(promise.dueOn(), owner.language()),
                        "link", links.address(LinkPurpose.PROMISE, token)));
    }

    private Promise promise(PromiseReference reference) {
        return promises.lock(reference.value()).orElseThrow(() -> new UnknownPromiseException(reference.value()));
    }
}
