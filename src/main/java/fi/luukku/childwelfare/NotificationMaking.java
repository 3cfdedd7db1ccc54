package fi.luukku.childwelfare;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a notification that was sent to the record. Its receiver gets a letter without content, so that a notification that
 * never arrived is missed; a family that knows of it gets one that tells what happens next (L1).
 */
@Service
public class NotificationMaking {

    private static final String TASK = "make-notification";

    private final NotificationRepository notifications;
    private final ContactRecording contacts;
    private final OpenCases openCases;
    private final Cases cases;
    private final People people;
    private final Letters letters;
    private final WorkingDays days;

    NotificationMaking(
            NotificationRepository notifications,
            ContactRecording contacts,
            OpenCases openCases,
            Cases cases,
            People people,
            Letters letters,
            WorkingDays days) {
        this.notifications = notifications;
        this.contacts = contacts;
        this.openCases = openCases;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
        this.days = days;
    }

    /**
     * Records the notification, or tells what is missing from the card and changes nothing else.
     *
     * @param ofContact whether the contact itself was the concern, so that the worker says how the family goes on
     * @param familyGoesOn null when nobody has said it
     * @return code of the first thing missing, null when the notification is recorded
     */
    @Transactional
    public @Nullable String record(NotificationReference reference, boolean ofContact, @Nullable Boolean familyGoesOn) {
        CaseReference caseReference = reference.caseReference();
        openCases.hold(caseReference);
        Notification notification = notifications
                .lock(reference.value())
                .orElseThrow(() -> new IllegalStateException("There is no notification " + reference));
        String missing =
                notification.firstMissing().orElseGet(() -> ofContact ? next(caseReference, familyGoesOn) : "");
        cases.missing(caseReference, TASK, missing.isEmpty() ? null : missing);
        if (!missing.isEmpty()) {
            return missing;
        }
        if (notification.make(days.now())) {
            tellReceiver(notification);
            tellFamily(notification);
            cases.note(caseReference, "notification-made");
        }
        return null;
    }

    private String next(CaseReference reference, @Nullable Boolean familyGoesOn) {
        if (familyGoesOn == null) {
            return "family-goes-on";
        }
        return familyGoesOn ? contacts.firstMissingToWorkTogether(reference).orElse("") : "";
    }

    private void tellReceiver(Notification notification) {
        NotificationText text = notification.text();
        if (!text.receiverEmail().isEmpty()) {
            letters.send(
                    notification.reference() + "/notification-sent",
                    notification.reference().caseReference().value(),
                    "notification-sent",
                    new Addressee(text.receiverName(), text.receiverEmail(), Language.FI),
                    Map.of(
                            "sentAt",
                            sentAt(text, Language.FI),
                            "reference",
                            notification.reference().value()));
        }
    }

    private void tellFamily(Notification notification) {
        NotificationText text = notification.text();
        if (!Boolean.TRUE.equals(text.familyTold())) {
            return;
        }
        CaseReference reference = notification.reference().caseReference();
        for (PersonView person : people.of(reference)) {
            if (person.guardian() && letters.reaches(person.addressee())) {
                letters.send(
                        notification.reference() + "/notification-family/" + person.id(),
                        reference.value(),
                        "notification-family",
                        person.addressee(),
                        Map.of("jointly", text.manner() == Manner.JOINTLY, "sentAt", sentAt(text, person.language())));
            }
        }
    }

    private String sentAt(NotificationText text, Language language) {
        OffsetDateTime at = text.sentAt() == null ? days.now() : text.sentAt();
        return SpokenTime.moment(at, language);
    }
}
