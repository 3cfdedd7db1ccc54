package fi.luukku.handover;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Outcome;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a receiver sees and says through the link in their letter. */
@Service
public class HandOverAnswers {

    public static final int LONGEST_REASON = 2000;
    public static final int LONGEST_NAME = 200;

    static final String REFUSED = "luukku.hand-over-refused";

    private static final String WHAT = "hand-over";
    private static final String ROLE = "other-professional";

    private final HandOverRepository handOvers;
    private final HandOverEnding ending;
    private final Cases cases;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    HandOverAnswers(
            HandOverRepository handOvers,
            HandOverEnding ending,
            Cases cases,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.handOvers = handOvers;
        this.ending = ending;
        this.cases = cases;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /** The hand-over behind a link; empty when the link opens nothing. */
    @Transactional
    public Optional<AskedHandOver> behind(String token) {
        Optional<HandOver> found = links.subject(LinkPurpose.HAND_OVER, token).flatMap(handOvers::findByReference);
        found.filter(this::isReadable)
                .ifPresent(one ->
                        accessLog.viewedByLink(one.reference().caseReference().value(), WHAT, ROLE));
        return found.map(this::shown);
    }

    /**
     * Keeps the receiver's answer and tells the waiting case, both or neither. The first answer stays.
     *
     * @param by who answers, in their own words
     * @param reason why they cannot take it; may be empty when they can
     * @return whether this answer is the one that stands; empty when the link opens nothing
     */
    @Transactional
    public Optional<Boolean> answer(String token, boolean takes, String by, String reason) {
        return links.subject(LinkPurpose.HAND_OVER, token)
                .flatMap(handOvers::lock)
                .map(handOver -> {
                    if (handOver.status() != HandOverStatus.ASKED || isOver(handOver)) {
                        HandOverView view = handOver.view();
                        return handOver.status() == (takes ? HandOverStatus.TAKEN : HandOverStatus.DECLINED)
                                && view.answeredBy().equals(by)
                                && view.answer().equals(reason);
                    }
                    handOver.answer(takes, by, reason, days.now());
                    accessLog.changedByLink(handOver.reference().caseReference().value(), WHAT, ROLE);
                    if (takes) {
                        ending.taken(handOver);
                    } else {
                        cases.note(handOver.reference().caseReference(), "hand-over-refused");
                        messages.publish(REFUSED, handOver.reference().value());
                    }
                    return true;
                });
    }

    /** What was told of a family is read by whoever is asked or has taken it over, and by nobody else. */
    private boolean isReadable(HandOver handOver) {
        return !isOver(handOver)
                && (handOver.status() == HandOverStatus.ASKED || handOver.status() == HandOverStatus.TAKEN);
    }

    /** Its case is closed, except where it closed because this receiver goes on with the family. */
    private boolean isOver(HandOver handOver) {
        CaseView supportCase = cases.get(handOver.reference().caseReference());
        boolean handedOver = handOver.status() == HandOverStatus.TAKEN && supportCase.outcome() == Outcome.HANDED_OVER;
        return handOver.isEnded() || (supportCase.closed() && !handedOver);
    }

    private AskedHandOver shown(HandOver handOver) {
        HandOverView view = handOver.view();
        return new AskedHandOver(
                view.text(),
                isReadable(handOver) ? view.text().told() : "",
                isOver(handOver) ? HandOverStatus.REPLACED : view.status(),
                view.answeredBy(),
                view.answeredAt() == null
                        ? null
                        : view.answeredAt().atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
    }

    /**
     * What the page shows.
     *
     * @param told what the receiver may read now, empty when nothing
     */
    public record AskedHandOver(
            HandOverText text,
            String told,
            HandOverStatus status,
            String answeredBy,
            @Nullable LocalDate answeredOn) {}
}
