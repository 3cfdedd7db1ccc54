package fi.luukku.consent;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the parents' decision to the record when enough of it is known (O4, O5), and confirms it to them by letter. */
@Service
public class ConsentRecording {

    private static final String TASK = "discuss-with-parents";
    private static final String BY_LINK = "link";
    private static final Set<String> CHANNELS = Set.of("phone", "paper", "in-person");
    private final ConsentRepository consents;
    private final ConsentGrants grants;
    private final ConsentLetters letters;
    private final OpenCases openCases;
    private final Cases cases;
    private final CaseSteps steps;
    private final People people;
    private final WorkingDays days;

    ConsentRecording(
            ConsentRepository consents,
            ConsentGrants grants,
            ConsentLetters letters,
            OpenCases openCases,
            Cases cases,
            CaseSteps steps,
            People people,
            WorkingDays days) {
        this.consents = consents;
        this.grants = grants;
        this.letters = letters;
        this.openCases = openCases;
        this.cases = cases;
        this.steps = steps;
        this.people = people;
        this.days = days;
    }

    /**
     * Records the decision; a decision recorded before stays as it is. Consent lasts for a year when no date is told, and
     * never longer.
     *
     * @return code of the first thing missing, and then nothing else is changed; null when the decision is recorded
     */
    @Transactional
    public @Nullable String record(CaseReference reference, ConsentAnswer answer) {
        String missing = recordOnce(reference, answer);
        cases.missing(reference, TASK, missing);
        return missing;
    }

    private @Nullable String recordOnce(CaseReference reference, ConsentAnswer answer) {
        if (isRecorded(reference)) {
            return null;
        }
        openCases.lock(reference);
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        if (consent.isRecorded()) {
            return null;
        }
        mustNotBeWithdrawn(reference, consent);
        Optional<Decision> decision = Decision.ofCode(answer.decision());
        if (decision.isEmpty()) {
            return "consent-decision";
        }
        return decision.get().isAgreement()
                ? give(reference, consent, decision.get(), answer)
                : decline(reference, consent, answer);
    }

    /** Nobody reached the parents in time; a decision recorded before stays as it is. */
    @Transactional
    public void recordNotReached(CaseReference reference) {
        if (isRecorded(reference)) {
            return;
        }
        openCases.lock(reference);
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        if (consent.isRecorded()) {
            return;
        }
        mustNotBeWithdrawn(reference, consent);
        consent.notReached(days.now());
        consents.save(consent);
        cases.note(reference, Decision.NOT_REACHED.letter());
        cases.missing(reference, TASK, null);
        letters.ended(reference, Decision.NOT_REACHED.letter());
    }

    /** Records what a guardian answered on the page; the caller has looked that nothing is recorded yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recordAnswer(ConsentRequestRow request, FamilyAnswer answer) {
        CaseReference reference = request.reference();
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        Map<Integer, List<String>> agreed = answer.agreed(request.lines().size(), request.topics());
        Decision decision = answer.decision(request.lines().size(), request.topics());
        consent.answeredBy(request.personId(), Boolean.TRUE.equals(answer.callerMayHear()));
        if (!decision.isAgreement()) {
            consent.decline(BY_LINK, days.now());
            consents.save(consent);
            cases.note(reference, decision.letter());
            letters.ended(reference, decision.letter());
            return;
        }
        List<String> topics = answer.topics(request.lines().size(), request.topics());
        consent.give(decision, BY_LINK, topics, request.validUntil(), days.now());
        consents.save(consent);
        steps.consentGiven(reference);
        for (int number = 1; number <= request.lines().size(); number++) {
            AskedLine line = request.lines().get(number - 1);
            List<String> known = agreed.getOrDefault(number, List.of());
            if (line.personId() != null) {
                people.writeAgreement(reference, line.personId(), !known.isEmpty());
            }
            if (!known.isEmpty()) {
                grants.giveAsAsked(reference, grant(request, number, line, known));
            }
        }
        if (decision == Decision.PARTLY) {
            cases.note(reference, decision.letter());
        }
        letters.given(reference, decision, topics, request.validUntil());
    }

    private static NewGrant grant(ConsentRequestRow request, int number, AskedLine line, List<String> topics) {
        UUID form = UUID.nameUUIDFromBytes((request.subject() + "/" + number).getBytes(StandardCharsets.UTF_8));
        return new NewGrant(form, line.personId(), line.roleCode(), topics, request.validUntil());
    }

    private @Nullable String give(CaseReference reference, Consent consent, Decision decision, ConsentAnswer answer) {
        List<PersonView> card = people.of(reference);
        Long giver = consent.giverId();
        if (giver == null || people.guardian(reference, giver).isEmpty()) {
            return "consent-giver";
        }
        Optional<LocalDate> until = until(answer.until());
        if (until.isEmpty()) {
            return "consent-until";
        }
        List<String> topics = answer.topics().stream()
                .filter(CaseCodes.TOPICS::containsKey)
                .distinct()
                .toList();
        if (decision == Decision.PARTLY && topics.isEmpty()) {
            return "consent-topics";
        }
        consent.give(decision, channel(answer), topics, until.get(), days.now());
        consents.save(consent);
        steps.consentGiven(reference);
        if (decision == Decision.PARTLY) {
            cases.note(reference, decision.letter());
        }
        grants.giveToInvited(reference, card, topics, until.get());
        letters.given(reference, decision, topics, until.get());
        return null;
    }

    private @Nullable String decline(CaseReference reference, Consent consent, ConsentAnswer answer) {
        consent.decline(channel(answer), days.now());
        consents.save(consent);
        cases.note(reference, Decision.DECLINED.letter());
        letters.ended(reference, Decision.DECLINED.letter());
        return null;
    }

    /** The step is tried again until the case hears of the withdrawal, which ends it. */
    private static void mustNotBeWithdrawn(CaseReference reference, Consent consent) {
        if (consent.isWithdrawn()) {
            throw new IllegalStateException(
                    "The family of case " + reference + " took its consent back: nothing is recorded after that");
        }
    }

    private boolean isRecorded(CaseReference reference) {
        return consents.findByReference(reference.value())
                .filter(Consent::isRecorded)
                .isPresent();
    }

    private static @Nullable String channel(ConsentAnswer answer) {
        return answer.channel() != null && CHANNELS.contains(answer.channel()) ? answer.channel() : null;
    }

    private Optional<LocalDate> until(@Nullable String typed) {
        LocalDate latest = days.today().plusYears(1);
        if (typed == null || typed.isBlank()) {
            return Optional.of(latest);
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.isAfter(days.today()) && !day.isAfter(latest));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
