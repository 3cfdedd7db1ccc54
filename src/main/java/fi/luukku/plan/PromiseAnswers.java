package fi.luukku.plan;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a promise sees and tells through the link in the letter. */
@Service
public class PromiseAnswers {

    public static final int LONGEST_REASON = 2000;

    private final PromiseRepository promises;
    private final PeopleAtTable people;
    private final Cases cases;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    PromiseAnswers(
            PromiseRepository promises,
            PeopleAtTable people,
            Cases cases,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.promises = promises;
        this.people = people;
        this.cases = cases;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /** The promise behind a link, without anyone's name; empty when the link opens nothing. */
    @Transactional
    public Optional<AskedPromise> behind(String token) {
        Optional<Promise> found = promise(token);
        found.ifPresent(promise ->
                accessLog.viewedByLink(promise.reference().caseReference().value(), "promise", promise.ownerRole()));
        return found.map(promise -> new AskedPromise(
                promise.what(),
                promise.dueOn(),
                promise.result(),
                promise.reason(),
                isOver(promise),
                people.find(promise.reference().caseReference(), promise.ownerPersonId())
                        .map(PersonAtTable::language)
                        .orElse(Language.FI)));
    }

    /**
     * Keeps the owner's answer and tells the waiting case, both or neither.
     *
     * @return false when the link opens nothing
     * @throws SettledPromiseException when the promise has been gone through or the case is closed
     */
    @Transactional
    public boolean answer(String token, PromiseResult result, String reason) {
        Optional<Promise> found = links.subject(LinkPurpose.PROMISE, token).flatMap(promises::lock);
        found.ifPresent(promise -> {
            if (isOver(promise)) {
                throw new SettledPromiseException(promise.reference());
            }
            boolean first = promise.result() == null;
            if (promise.result() != result || !promise.reason().equals(reason)) {
                accessLog.changedByLink(promise.reference().caseReference().value(), "promise", promise.ownerRole());
            }
            if (promise.answer(result, reason, days.now())) {
                messages.publish(PromiseQuestions.ANSWERED, promise.reference().value());
            }
            if (first) {
                cases.note(promise.reference().caseReference(), "promise-answered");
            }
        });
        return found.isPresent();
    }

    private Optional<Promise> promise(String token) {
        return links.subject(LinkPurpose.PROMISE, token).flatMap(promises::findById);
    }

    private boolean isOver(Promise promise) {
        return promise.isSettled()
                || cases.get(promise.reference().caseReference()).status() == CaseStatus.CLOSED;
    }

    /**
     * What the page shows.
     *
     * @param over the promise can no longer be answered
     */
    public record AskedPromise(
            String what,
            LocalDate dueOn,
            @Nullable PromiseResult result,
            String reason,
            boolean over,
            Language language) {}
}
