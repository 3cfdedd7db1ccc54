package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Help that a family uses, whoever gives it. */
@Entity
class ServiceInUse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_in_use_seq")
    @SequenceGenerator(name = "service_in_use_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseReference;
    private UUID formId;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String what;
    private String provider;
    private @Nullable Long personId;
    private @Nullable LocalDate since;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceDecision decision;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate offeredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceResult result;

    private String resultWords = "";

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceInUse() {}

    @SuppressWarnings("NullAway.Init") // Error: the fields are set by write
    ServiceInUse(CaseReference reference, UUID formId, ServiceText text) {
        this.caseReference = reference.value();
        this.formId = formId;
        write(text);
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean change(ServiceText text, int seenVersion) {
        if (text().equals(text)) {
            return false;
        }
        mustBeAsSeen(seenVersion);
        write(text);
        return true;
    }

    void mustBeAsSeen(int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new StaleEditException(caseReference, "services");
        }
    }

    private void write(ServiceText text) {
        kind = text.kind();
        what = text.what();
        provider = text.provider();
        personId = text.personId();
        since = text.since();
        decision = text.decision();
        decidedOn = text.decidedOn();
        offeredOn = text.offeredOn();
        result = text.result();
        resultWords = text.resultWords();
    }

    private ServiceText text() {
        return new ServiceText(
                kind, what, provider, personId, since, decision, decidedOn, offeredOn, result, resultWords);
    }

    @Nullable Long personId() {
        return personId;
    }

    ServiceView view(@Nullable String person, LocalDate today) {
        if (id == null || version == null) {
            throw new IllegalStateException("The service is not saved yet");
        }
        return new ServiceView(id, text(), person, text().isInUse(today), version);
    }
}
