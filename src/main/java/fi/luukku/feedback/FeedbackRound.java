package fi.luukku.feedback;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.WorkingDays;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The one time a family is asked for feedback, before its case is closed (T4). */
@Entity
class FeedbackRound {

    private static final int DAYS_UNTIL_REMINDER = 7;
    private static final int DAYS_TO_ANSWER = 14;
    private static final int WORKING_DAYS_TO_CLOSE = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Id
    private String caseReference;

    private OffsetDateTime askedAt;
    private OffsetDateTime reminderAt;
    private OffsetDateTime untilAt;
    private OffsetDateTime closureDueAt;
    private @Nullable OffsetDateTime remindedAt;

    private @Nullable OffsetDateTime goodbyeAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackRound() {}

    private FeedbackRound(CaseReference caseReference, OffsetDateTime untilAt, WorkingDays days) {
        this.caseReference = caseReference.value();
        this.askedAt = days.now();
        this.reminderAt = days.at(days.today().plusDays(DAYS_UNTIL_REMINDER), MORNING);
        this.untilAt = untilAt;
        this.closureDueAt = days.endOf(days.after(untilAt.toLocalDate(), WORKING_DAYS_TO_CLOSE));
    }

    /** With two weeks to answer. */
    static FeedbackRound asking(CaseReference caseReference, WorkingDays days) {
        return new FeedbackRound(caseReference, days.endOf(days.today().plusDays(DAYS_TO_ANSWER)), days);
    }

    /** When nobody can be asked there is nothing to wait for. */
    static FeedbackRound withNobodyToAsk(CaseReference caseReference, WorkingDays days) {
        return new FeedbackRound(caseReference, days.now(), days);
    }

    /** Whether the one reminder is still to be sent; from now on it is not. */
    boolean remind(OffsetDateTime now) {
        boolean due = remindedAt == null;
        remindedAt = due ? now : remindedAt;
        return due;
    }

    /** Whether the goodbye is still to be said; from now on it is not. */
    boolean sayGoodbye(OffsetDateTime now) {
        boolean due = goodbyeAt == null;
        goodbyeAt = due ? now : goodbyeAt;
        return due;
    }

    FeedbackTimes times() {
        return new FeedbackTimes(inHelsinki(reminderAt), inHelsinki(untilAt), inHelsinki(closureDueAt));
    }

    private static OffsetDateTime inHelsinki(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
    }
}
