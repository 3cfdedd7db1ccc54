package fi.luukku.feedback;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person was asked and has answered; the first answer stands. */
@Entity
class FeedbackAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feedback_answer_seq")
    @SequenceGenerator(name = "feedback_answer_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseReference;
    private long personId;

    @Enumerated(EnumType.STRING)
    private FeedbackForm form;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable OffsetDateTime answeredAt;
    private @Nullable Integer helped;
    private @Nullable Integer lifeNow;

    @Enumerated(EnumType.STRING)
    private @Nullable Face face;

    @Enumerated(EnumType.STRING)
    private @Nullable Face faceHelped;

    @Enumerated(EnumType.STRING)
    private @Nullable Face faceHeard;

    @ElementCollection
    @CollectionTable(name = "feedback_service", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "position")
    private List<ServiceChange> services = new ArrayList<>();

    private String words = "";
    private @Nullable OffsetDateTime endedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackAnswer() {}

    FeedbackAnswer(CaseReference caseReference, PersonView person, FeedbackForm form) {
        this.caseReference = caseReference.value();
        this.personId = person.id();
        this.form = form;
        this.language = person.language();
    }

    /** A parent's answer; false when there is one already. */
    boolean answerAsParent(ParentWords said, OffsetDateTime now) {
        mustBe(FeedbackForm.PARENT);
        if (isAnswered()) {
            return false;
        }
        helped = said.helped();
        lifeNow = said.lifeNow();
        services.addAll(said.services());
        keep(said.words(), now);
        return true;
    }

    /** A child's answer; false when there is one already. */
    boolean answerAsChild(ChildWords said, OffsetDateTime now) {
        mustBe(FeedbackForm.CHILD);
        if (isAnswered()) {
            return false;
        }
        face = said.face();
        faceHelped = said.helped();
        faceHeard = said.heard();
        keep(said.words(), now);
        return true;
    }

    /** The case was reopened: the family is asked anew, and this belongs to the past. */
    void end(OffsetDateTime now) {
        endedAt = now;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    private void keep(String said, OffsetDateTime now) {
        words = said;
        answeredAt = now;
    }

    private void mustBe(FeedbackForm asked) {
        if (form != asked) {
            throw new IllegalStateException("The feedback was asked with the form " + form + ", not " + asked);
        }
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The question is not saved yet");
        }
        return id;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    long personId() {
        return personId;
    }

    FeedbackForm form() {
        return form;
    }

    Language language() {
        return language;
    }

    FeedbackView view(@Nullable String name) {
        return new FeedbackView(
                name, form, answeredAt, helped, lifeNow, face, faceHelped, faceHeard, List.copyOf(services), words);
    }
}
