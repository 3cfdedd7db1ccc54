package fi.luukku.plan;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The promises on a card: who does what by when, and how it went. */
@Service
public class Promises {

    private final PromiseRepository promises;
    private final PlanRepository plans;
    private final PeopleAtTable people;
    private final Cases cases;
    private final OpenCases openCases;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    Promises(
            PromiseRepository promises,
            PlanRepository plans,
            PeopleAtTable people,
            Cases cases,
            OpenCases openCases,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.promises = promises;
        this.plans = plans;
        this.people = people;
        this.cases = cases;
        this.openCases = openCases;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /**
     * Writes a promise for the latest meeting, held or coming; the same form again answers the promise it made.
     *
     * @throws IllegalStateException when no meeting has been planned yet
     * @throws IllegalArgumentException when it is due in the past or its owner is not on the card
     */
    @Transactional
    public PromiseReference write(CaseReference caseReference, NewPromise words) {
        openCases.lock(caseReference);
        Plan plan = plans.findNewestFirst(caseReference.value()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No meeting of " + caseReference + " is planned yet"));
        return promises.findByFormId(words.formId()).map(Promise::reference).orElseGet(() -> {
            PersonAtTable owner = people.find(caseReference, words.ownerPersonId())
                    .orElseThrow(() -> new IllegalArgumentException("The owner of a promise is on the card"));
            int number = promises.lastNumber(caseReference.value()) + 1;
            PromiseReference reference = PromiseReference.of(caseReference, number);
            promises.save(new Promise(reference, plan, owner, words, days.now()));
            changed(caseReference, "promise-written");
            return reference;
        });
    }

    /**
     * Says a promise in other words; only before its meeting has been held.
     *
     * @param version of the promise that the worker saw
     * @param ownerPersonId a person on the card; null is the case's own worker
     * @throws StaleEditException when someone changed it meanwhile
     * @throws IllegalStateException when it has been agreed
     * @throws IllegalArgumentException when it is due in the past or its owner is not on the card
     */
    @Transactional
    public void change(
            PromiseReference reference, long version, @Nullable Long ownerPersonId, String what, LocalDate dueOn) {
        openCases.lock(reference.caseReference());
        Promise promise =
                promises.lock(reference.value()).orElseThrow(() -> new UnknownPromiseException(reference.value()));
        if (planOf(promise).isAgreed()) {
            throw new IllegalStateException("The promise " + reference + " has been agreed and keeps its words");
        }
        boolean same = Objects.equals(ownerPersonId, promise.ownerPersonId())
                && what.equals(promise.what())
                && dueOn.equals(promise.dueOn());
        if (!same && promise.version() != version) {
            throw new StaleEditException(reference.caseReference().value(), "promises");
        }
        PersonAtTable owner = people.find(reference.caseReference(), ownerPersonId)
                .orElseThrow(() -> new IllegalArgumentException("The owner of a promise is on the card"));
        if (promise.change(owner, what, dueOn, days.today())) {
            changed(reference.caseReference(), "promise-changed");
        }
    }

    /** Takes a promise off that was written by mistake; only before its meeting has been held. Gone already: a no-op. */
    @Transactional
    public void remove(PromiseReference reference) {
        openCases.lock(reference.caseReference());
        promises.findById(reference.value()).ifPresent(promise -> {
            if (planOf(promise).isAgreed()) {
                throw new IllegalStateException("The promise " + reference + " has been agreed and stays on the card");
            }
            promises.delete(promise);
            changed(reference.caseReference(), "promise-removed");
        });
    }

    /**
     * What the meeting, or the worker, knows of how it went.
     *
     * @param version of the promise that the worker saw
     * @throws StaleEditException when someone changed it meanwhile
     * @throws SettledPromiseException when a follow-up meeting has gone through it
     */
    @Transactional
    public void writeResult(PromiseReference reference, long version, PromiseResult result, String reason) {
        openCases.lock(reference.caseReference());
        Promise promise =
                promises.lock(reference.value()).orElseThrow(() -> new UnknownPromiseException(reference.value()));
        if (result == promise.result() && reason.equals(promise.reason())) {
            return;
        }
        if (promise.version() != version) {
            throw new StaleEditException(reference.caseReference().value(), "promises");
        }
        if (promise.answer(result, reason, days.now())) {
            messages.publish(PromiseQuestions.ANSWERED, reference.value());
        }
        changed(reference.caseReference(), "promise-result-written");
    }

    /** Every promise of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseReference caseReference) {
        Map<String, Plan> byMeeting = plans.findNewestFirst(caseReference.value()).stream()
                .collect(Collectors.toMap(Plan::meetingReference, plan -> plan));
        List<PersonAtTable> table = people.of(caseReference);
        boolean closed = cases.get(caseReference).status() == CaseStatus.CLOSED;
        return promises.findByCaseReferenceOrderByNumber(caseReference.value()).stream()
                .map(promise -> view(promise, byMeeting, table, closed))
                .toList();
    }

    /** Those written for one meeting, oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseReference caseReference, String meetingReference) {
        return of(caseReference).stream()
                .filter(promise -> promise.meetingReference().equals(meetingReference))
                .toList();
    }

    /** Whether a meeting has been planned, so that promises can be written. */
    @Transactional(readOnly = true)
    public boolean canBeWritten(CaseReference caseReference) {
        return cases.get(caseReference).status() != CaseStatus.CLOSED
                && !plans.findNewestFirst(caseReference.value()).isEmpty();
    }

    private void changed(CaseReference caseReference, String what) {
        cases.note(caseReference, what);
        accessLog.changed(caseReference.value(), "promises");
    }

    private Plan planOf(Promise promise) {
        return plans.findById(promise.meetingReference())
                .orElseThrow(() -> new IllegalStateException(promise.reference() + " has no plan"));
    }

    private static PromiseView view(
            Promise promise, Map<String, Plan> byMeeting, List<PersonAtTable> table, boolean closed) {
        Plan plan = byMeeting.get(promise.meetingReference());
        return new PromiseView(
                promise.reference(),
                promise.meetingReference(),
                promise.ownerPersonId(),
                promise.ownerRole(),
                nameOf(promise, table),
                promise.what(),
                promise.dueOn(),
                promise.status(),
                promise.result(),
                promise.reason(),
                !closed && plan != null && !plan.isAgreed(),
                closed || promise.isSettled(),
                promise.version());
    }

    private static @Nullable String nameOf(Promise promise, List<PersonAtTable> table) {
        return table.stream()
                .filter(person -> Objects.equals(person.personId(), promise.ownerPersonId()))
                .map(PersonAtTable::name)
                .findFirst()
                .orElse(null);
    }
}
