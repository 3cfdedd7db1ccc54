package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.WorkingDays;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one meeting agrees on: promises are written into it until the meeting has been held. */
@Entity
class Plan {

    @Id
    private String meetingReference;

    private String caseReference;
    private OffsetDateTime openedAt;
    private @Nullable LocalDate agreedOn;
    private @Nullable LocalDate followUpOn;
    private @Nullable OffsetDateTime answersBy;
    private @Nullable OffsetDateTime participantsDueAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(String meetingReference, CaseReference caseReference, OffsetDateTime now) {
        this.meetingReference = meetingReference;
        this.caseReference = caseReference.value();
        this.openedAt = now;
    }

    /** The meeting was held; a second time changes nothing. */
    void agree(LocalDate on) {
        if (agreedOn == null) {
            agreedOn = on;
        }
    }

    /** Sets the days of the follow-up once; they stay as they were first counted. */
    FollowUp schedule(int weeks, WorkingDays days) {
        LocalDate meeting = agreedOn;
        if (meeting == null) {
            throw new IllegalStateException("The plan of " + meetingReference + " is not agreed yet");
        }
        return followUp().orElseGet(() -> keep(FollowUp.after(meeting, weeks, days)));
    }

    private FollowUp keep(FollowUp followUp) {
        followUpOn = followUp.followUpOn();
        answersBy = followUp.answersBy();
        participantsDueAt = followUp.participantsDueAt();
        return followUp;
    }

    Optional<FollowUp> followUp() {
        return followUpOn == null || answersBy == null || participantsDueAt == null
                ? Optional.empty()
                : Optional.of(new FollowUp(followUpOn, inHelsinki(answersBy), inHelsinki(participantsDueAt)));
    }

    private static OffsetDateTime inHelsinki(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
    }

    String meetingReference() {
        return meetingReference;
    }

    boolean isAgreed() {
        return agreedOn != null;
    }
}
