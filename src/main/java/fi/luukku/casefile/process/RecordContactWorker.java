package fi.luukku.casefile.process;

import fi.luukku.casefile.AgeGroup;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.RecordedContact;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what came of a contact, or says what is missing from its card. */
@Component
public class RecordContactWorker {

    private final ContactRecording recording;

    RecordContactWorker(ContactRecording recording) {
        this.recording = recording;
    }

    @JobWorker(type = "luukku.record-contact")
    public Answer recordContact(
            @Variable String caseReference,
            @Variable @Nullable String contactOutcome,
            @Variable @Nullable List<String> changeCodes,
            @Variable @Nullable String consultationAbout) {
        RecordedContact recorded = recording.record(
                new CaseReference(caseReference),
                contactOutcome,
                changeCodes == null ? List.of() : changeCodes,
                consultationAbout);
        AgeGroup ageGroup = recorded.ageGroup();
        return new Answer(
                recorded.missing(), ageGroup == null ? null : ageGroup.code(), Iso.of(recorded.consentDueAt()));
    }

    /** What the model goes on with; {@code missing} is null when the contact is recorded. */
    public record Answer(@Nullable String missing, @Nullable String childAgeGroup, String consentDueAt) {}
}
