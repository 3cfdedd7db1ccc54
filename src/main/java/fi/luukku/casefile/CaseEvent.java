package fi.luukku.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened in a case, by code. */
@Entity
class CaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_event_seq")
    @SequenceGenerator(name = "case_event_seq", allocationSize = 50)
    private @Nullable Long id;

    private String reference;
    private OffsetDateTime at;
    private String what;
    private String who;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(CaseReference reference, OffsetDateTime at, String what, String who) {
        this.reference = reference.value();
        this.at = at;
        this.what = what;
        this.who = who;
    }

    EventView view() {
        return new EventView(at, what, who);
    }
}
