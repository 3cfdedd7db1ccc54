package fi.luukku.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of a meeting; written before, during and after it, apart from the meeting's time and state. */
@Entity
class MeetingRecord {

    @Id
    private String meetingReference;

    @Embedded
    @AttributeOverride(name = "strengths", column = @Column(name = "home_strengths"))
    @AttributeOverride(name = "worries", column = @Column(name = "home_worries"))
    @AttributeOverride(name = "wishes", column = @Column(name = "home_wishes"))
    @AttributeOverride(name = "help", column = @Column(name = "home_help"))
    private Talk home = Talk.NONE;

    @Embedded
    @AttributeOverride(name = "strengths", column = @Column(name = "school_strengths"))
    @AttributeOverride(name = "worries", column = @Column(name = "school_worries"))
    @AttributeOverride(name = "wishes", column = @Column(name = "school_wishes"))
    @AttributeOverride(name = "help", column = @Column(name = "school_help"))
    private Talk school = Talk.NONE;

    @Embedded
    @AttributeOverride(name = "strengths", column = @Column(name = "leisure_strengths"))
    @AttributeOverride(name = "worries", column = @Column(name = "leisure_worries"))
    @AttributeOverride(name = "wishes", column = @Column(name = "leisure_wishes"))
    @AttributeOverride(name = "help", column = @Column(name = "leisure_help"))
    private Talk leisure = Talk.NONE;

    private String goal = "";

    @ElementCollection
    @CollectionTable(name = "meeting_present", joinColumns = @JoinColumn(name = "meeting_reference"))
    @Column(name = "participant")
    private Set<String> present = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected MeetingRecord() {}

    MeetingRecord(MeetingReference meeting) {
        this.meetingReference = meeting.value();
    }

    /** Replaces what stands there; the same text again changes nothing. */
    boolean write(MeetingText text) {
        if (text.equals(text())) {
            return false;
        }
        home = text.home();
        school = text.school();
        leisure = text.leisure();
        goal = text.goal();
        if (!present.equals(text.present())) {
            present.clear();
            present.addAll(text.present());
        }
        return true;
    }

    MeetingText text() {
        return new MeetingText(home, school, leisure, goal, Set.copyOf(present));
    }

    long version() {
        return version == null ? 0 : version;
    }
}
