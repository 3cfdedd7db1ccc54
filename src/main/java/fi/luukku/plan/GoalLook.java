package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How near a goal was when one meeting looked at it. */
@Entity
class GoalLook {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "goal_look_seq")
    @SequenceGenerator(name = "goal_look_seq", allocationSize = 50)
    private @Nullable Long id;

    private long goalId;
    private String caseReference;
    private String meetingReference;
    private int nearness;
    private String words = "";
    private OffsetDateTime lookedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected GoalLook() {}

    GoalLook(CaseReference reference, long goalId, String meetingReference, OffsetDateTime now) {
        this.caseReference = reference.value();
        this.goalId = goalId;
        this.meetingReference = meetingReference;
        this.lookedAt = now;
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean write(int howNear, String said, int seenVersion, OffsetDateTime now) {
        if (nearness == howNear && words.equals(said)) {
            return false;
        }
        if (version() != seenVersion) {
            throw new StaleEditException(caseReference, "goals");
        }
        nearness = howNear;
        words = said;
        lookedAt = now;
        return true;
    }

    long goalId() {
        return goalId;
    }

    String meetingReference() {
        return meetingReference;
    }

    private int version() {
        return version == null ? GoalLookView.UNWRITTEN : version;
    }

    GoalLookView view() {
        return new GoalLookView(goalId, meetingReference, nearness, words, lookedAt, version());
    }
}
