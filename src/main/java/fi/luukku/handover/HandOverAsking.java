package fi.luukku.handover;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a receiver to confirm, reminds them, and brings back to a worker what nobody confirmed: no wrong door (J4). */
@Service
public class HandOverAsking {

    private static final String TASK = "check-hand-over";
    private static final int REMINDER_WORKING_DAYS = 2;
    private static final int ANSWER_WORKING_DAYS = 4;
    private static final int CHECK_WORKING_DAYS = 1;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Days that a link opens after an answer was due: a late one is still welcome, until another receiver is asked. */
    private static final int DAYS_OF_GRACE = 30;

    private final HandOverRepository handOvers;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLinks links;
    private final Letters letters;
    private final EngineMessages messages;
    private final WorkingDays days;

    HandOverAsking(
            HandOverRepository handOvers,
            OpenCases openCases,
            Cases cases,
            AccessLinks links,
            Letters letters,
            EngineMessages messages,
            WorkingDays days) {
        this.handOvers = handOvers;
        this.openCases = openCases;
        this.cases = cases;
        this.links = links;
        this.letters = letters;
        this.messages = messages;
        this.days = days;
    }

    /** Code of the first thing missing from the card before anybody can be asked; one who has confirmed needs no asking. */
    @Transactional(readOnly = true)
    public Optional<String> firstMissing(CaseReference reference) {
        List<HandOver> present = present(reference);
        if (present.stream().anyMatch(one -> one.status() == HandOverStatus.TAKEN)) {
            return Optional.empty();
        }
        return draft(present).map(HandOver::firstMissing).orElse(Optional.of("hand-over-receiver"));
    }

    /** Asks the receiver on the card by letter; asked again without another one it answers the same. */
    @Transactional
    public Asked ask(CaseReference reference) {
        openCases.lock(reference);
        List<HandOver> present = present(reference);
        Optional<HandOver> taken = present.stream()
                .filter(one -> one.status() == HandOverStatus.TAKEN)
                .findFirst();
        Optional<HandOver> draft = draft(present);
        if (taken.isPresent()) {
            messages.publish(HandOverEnding.CONFIRMED, taken.get().reference().value());
            return waitFor(reference, taken.get());
        }
        if (draft.isEmpty()) {
            return present.stream()
                    .filter(HandOver::wasAsked)
                    .max(Comparator.comparingInt(HandOver::number))
                    .map(one -> waitFor(reference, one))
                    .orElseGet(() -> missing(reference, "hand-over-receiver"));
        }
        Optional<String> missing = draft.get().firstMissing();
        if (missing.isPresent()) {
            return missing(reference, missing.get());
        }
        present.forEach(HandOver::replace);
        Asked asked = waitFor(reference, draft.get());
        write(draft.get(), "hand-over");
        cases.note(reference, "hand-over-asked");
        return asked;
    }

    /** Reminds a receiver who has not answered, once. */
    @Transactional
    public void remind(HandOverReference reference) {
        HandOver handOver = handOvers
                .lock(reference.value())
                .orElseThrow(() -> new IllegalStateException("There is no hand-over " + reference));
        if (handOver.remind(days.now())) {
            write(handOver, "hand-over-reminder");
            cases.note(reference.caseReference(), "hand-over-reminded");
        }
    }

    /** Brings what was refused or not confirmed in time back to a worker; answers by when they look at it. */
    @Transactional
    public OffsetDateTime bringBack(CaseReference reference) {
        openCases.lock(reference);
        Optional<HandOver> last =
                present(reference).stream().filter(HandOver::wasAsked).max(Comparator.comparingInt(HandOver::number));
        last.filter(one -> one.comeBack(days.now()))
                .ifPresent(one -> cases.note(
                        reference,
                        one.status() == HandOverStatus.DECLINED
                                ? "hand-over-came-back-refused"
                                : "hand-over-came-back-unanswered"));
        LocalDate since = last.map(HandOver::cameBackAt)
                .map(at -> finnish(at).toLocalDate())
                .orElseGet(days::today);
        return days.endOf(days.after(since, CHECK_WORKING_DAYS));
    }

    /**
     * Looks whether the card holds what the worker chose in the task.
     *
     * @param choice {@code confirmed} or {@code other-receiver}
     * @return code of what is missing, null when nothing is
     */
    @Transactional
    public @Nullable String check(CaseReference reference, @Nullable String choice) {
        openCases.lock(reference);
        List<HandOver> present = present(reference);
        boolean taken = present.stream().anyMatch(one -> one.status() == HandOverStatus.TAKEN);
        String missing = null;
        if ("confirmed".equals(choice)) {
            missing = taken ? null : "hand-over-confirmed";
        } else if ("other-receiver".equals(choice)) {
            boolean asked = present.stream().anyMatch(HandOver::isWaitedFor);
            missing = asked ? null : firstMissing(reference).orElse(null);
        } else {
            missing = "hand-over-check";
        }
        cases.missing(reference, TASK, missing);
        return missing;
    }

    private Asked waitFor(CaseReference reference, HandOver handOver) {
        OffsetDateTime reminderAt = handOver.reminderAt();
        OffsetDateTime untilAt = handOver.untilAt();
        if (reminderAt == null || untilAt == null) {
            reminderAt = days.at(days.after(days.today(), REMINDER_WORKING_DAYS), MORNING);
            untilAt = days.dueAfter(ANSWER_WORKING_DAYS);
            handOver.ask(days.now(), reminderAt, untilAt);
        }
        cases.missing(reference, TASK, null);
        return new Asked(null, handOver.reference(), finnish(reminderAt), finnish(untilAt));
    }

    private Asked missing(CaseReference reference, String code) {
        cases.missing(reference, TASK, code);
        return new Asked(code, null, null, null);
    }

    private void write(HandOver handOver, String kind) {
        CaseView view = cases.get(handOver.reference().caseReference());
        HandOverText text = handOver.text();
        OffsetDateTime until = handOver.untilAt() == null ? days.now() : handOver.untilAt();
        String token = links.issue(LinkPurpose.HAND_OVER, handOver.reference().value(), until.plusDays(DAYS_OF_GRACE));
        letters.send(
                handOver.reference() + "/" + kind,
                view.reference().value(),
                kind,
                new Addressee(text.receiverName(), text.receiverEmail(), text.language()),
                Map.of(
                        "area", view.areaName(),
                        "until", SpokenTime.day(finnish(until).toLocalDate(), text.language()),
                        "link", links.address(LinkPurpose.HAND_OVER, token)));
    }

    private List<HandOver> present(CaseReference reference) {
        return handOvers.findByCaseReferenceOrderByNumber(reference.value()).stream()
                .filter(one -> !one.isEnded())
                .toList();
    }

    private static Optional<HandOver> draft(List<HandOver> present) {
        return present.stream()
                .filter(one -> one.status() == HandOverStatus.DRAFT)
                .findFirst();
    }

    /** In Finnish time, also when it comes from the database, which keeps moments in UTC. */
    private static OffsetDateTime finnish(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
    }

    /**
     * What came of asking.
     *
     * @param missing code of what is missing from the card; then the rest is null
     * @param reminderAt when the receiver is reminded
     * @param untilAt when it comes back to a worker
     */
    public record Asked(
            @Nullable String missing,
            @Nullable HandOverReference reference,
            @Nullable OffsetDateTime reminderAt,
            @Nullable OffsetDateTime untilAt) {}
}
