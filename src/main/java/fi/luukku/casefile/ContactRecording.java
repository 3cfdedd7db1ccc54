package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a contact to the record when enough of it is written on the card. */
@Service
public class ContactRecording {

    private static final String TASK = "take-contact";
    private static final int CONSENT_WORKING_DAYS = 5;

    private final OpenCases openCases;
    private final ContactRepository contacts;
    private final SentContacts sentContacts;
    private final People people;
    private final MissingThings missingThings;
    private final Timeline timeline;
    private final WorkingDays days;
    private final List<OutcomeNeeds> needs;

    ContactRecording(
            OpenCases openCases,
            ContactRepository contacts,
            SentContacts sentContacts,
            People people,
            MissingThings missingThings,
            Timeline timeline,
            WorkingDays days,
            List<OutcomeNeeds> needs) {
        this.openCases = openCases;
        this.contacts = contacts;
        this.sentContacts = sentContacts;
        this.people = people;
        this.missingThings = missingThings;
        this.timeline = timeline;
        this.days = days;
        this.needs = needs;
    }

    /**
     * Records what came of the contact, or tells what is missing from the card and changes nothing else.
     *
     * @param outcome code of a {@link ContactOutcome}
     * @param changeCodes codes of what has changed in the family
     */
    @Transactional
    public RecordedContact record(CaseReference reference, @Nullable String outcome, Collection<String> changeCodes) {
        return record(reference, outcome, changeCodes, null);
    }

    /**
     * The same for a consultation.
     *
     * @param consultationAbout code of whom it was about, null for other outcomes
     */
    @Transactional
    public RecordedContact record(
            CaseReference reference,
            @Nullable String outcome,
            Collection<String> changeCodes,
            @Nullable String consultationAbout) {
        Optional<ContactOutcome> chosen = ContactOutcome.ofCode(outcome);
        String about = chosen.filter(ContactOutcome.CONSULTATION::equals)
                .map(one -> consultationAbout)
                .orElse(null);
        SupportCase supportCase = openCases.forChange(reference);
        List<PersonView> card = people.of(reference);
        boolean repeated = supportCase.status() != CaseStatus.OPENED;
        Optional<String> missing = repeated
                ? Optional.empty()
                : chosen.map(one -> firstMissing(reference, one, about, card)).orElse(Optional.of("contact-outcome"));
        missingThings.keep(reference, TASK, missing.orElse(null));
        OffsetDateTime consentDueAt = days.dueAfter(CONSENT_WORKING_DAYS);
        if (missing.isEmpty()
                && supportCase.recordContact(chosen.orElse(null), about, changeCodes, days.now(), consentDueAt)) {
            timeline.note(reference, "contact-recorded");
            if (chosen.filter(ContactOutcome.STRONGER_SUPPORT::equals).isPresent()) {
                timeline.note(reference, "sought-too-late");
            }
        }
        return new RecordedContact(
                missing.orElse(null), ageGroup(card), supportCase.dueAt() != null ? supportCase.dueAt() : consentDueAt);
    }

    /** Code of the first thing missing from the card before the parents can be asked to work together. */
    @Transactional(readOnly = true)
    public Optional<String> firstMissingToWorkTogether(CaseReference reference) {
        return missingOfFamily(people.of(reference));
    }

    /** Of the child the contact is about; null when no birth date is on the card. */
    @Transactional(readOnly = true)
    public @Nullable AgeGroup ageGroup(CaseReference reference) {
        return ageGroup(people.of(reference));
    }

    private Optional<String> firstMissing(
            CaseReference reference, ContactOutcome outcome, @Nullable String about, List<PersonView> card) {
        Contact contact = contacts.getByReference(reference.value());
        if (outcome == ContactOutcome.CONSULTATION) {
            return missingOfConsultation(contact, about);
        }
        if (outcome == ContactOutcome.CHILD_WELFARE) {
            // Nothing may hold a notification up.
            return Optional.empty();
        }
        if (!contact.hasNotes() && !hasWords(reference)) {
            return Optional.of("contact-notes");
        }
        if (outcome == ContactOutcome.WORK_TOGETHER || outcome == ContactOutcome.STRONGER_SUPPORT) {
            return missingOfFamily(card);
        }
        return needs.stream()
                .filter(need -> need.outcome() == outcome)
                .flatMap(need -> need.firstMissing(reference).stream())
                .findFirst();
    }

    /** A consultation is for staff, about their own work or a child without a name; nothing else is asked (J15). */
    private static Optional<String> missingOfConsultation(Contact contact, @Nullable String about) {
        if (!CaseCodes.isStaff(contact.callerRole())) {
            return Optional.of("consultation-staff");
        }
        return about == null || !CaseCodes.CONSULTATIONS.containsKey(about)
                ? Optional.of("consultation-about")
                : Optional.empty();
    }

    private static Optional<String> missingOfFamily(List<PersonView> card) {
        Optional<PersonView> child = child(card);
        if (child.isEmpty()) {
            return Optional.of("child");
        }
        if (child.get().birthDate() == null) {
            return Optional.of("child-birth-date");
        }
        return card.stream().anyMatch(person -> person.role().equals("parent"))
                ? Optional.empty()
                : Optional.of("parent");
    }

    private boolean hasWords(CaseReference reference) {
        return sentContacts
                .of(reference)
                .filter(sent -> !sent.words().isEmpty())
                .isPresent();
    }

    private @Nullable AgeGroup ageGroup(List<PersonView> card) {
        LocalDate birthDate = child(card).map(PersonView::birthDate).orElse(null);
        return birthDate == null ? null : AgeGroup.of(birthDate, days.today());
    }

    /** The child the contact is about is the one who was put on the card first. */
    private static Optional<PersonView> child(List<PersonView> card) {
        return card.stream().filter(person -> person.role().equals("child")).findFirst();
    }
}
