package fi.luukku.consent;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.access.SignedIn;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks guardians for their consent by a link in a letter, and keeps what they answer there (O4, O5). */
@Service
public class ConsentRequests {

    static final String ANSWERED = "luukku.consent-answered";

    /** Days that a link opens; the case gives up about then. */
    private static final int DAYS_OPEN = 35;

    private final ConsentRequestTable requests;
    private final ConsentRepository consents;
    private final ConsentRecording recording;
    private final ConsentLetters letters;
    private final Rounds rounds;
    private final OpenCases openCases;
    private final Cases cases;
    private final People people;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final SignedIn signedIn;
    private final EngineMessages messages;
    private final WorkingDays days;

    ConsentRequests(
            ConsentRequestTable requests,
            ConsentRepository consents,
            ConsentRecording recording,
            ConsentLetters letters,
            Rounds rounds,
            OpenCases openCases,
            Cases cases,
            People people,
            AccessLinks links,
            AccessLog accessLog,
            SignedIn signedIn,
            EngineMessages messages,
            WorkingDays days) {
        this.requests = requests;
        this.consents = consents;
        this.recording = recording;
        this.letters = letters;
        this.rounds = rounds;
        this.openCases = openCases;
        this.cases = cases;
        this.people = people;
        this.links = links;
        this.accessLog = accessLog;
        this.signedIn = signedIn;
        this.messages = messages;
        this.days = days;
    }

    /** Whether the parents can be asked now: the contact led to that, and they have not decided. */
    @Transactional(readOnly = true)
    public boolean canAsk(CaseReference reference) {
        return cases.awaitsConsent(reference) && !isDecided(reference);
    }

    /** The guardians a letter reaches. */
    @Transactional(readOnly = true)
    public List<PersonView> askable(CaseReference reference) {
        return people.of(reference).stream()
                .filter(person -> letters.addressee(person).isPresent())
                .toList();
    }

    /**
     * Asks each of these guardians by a letter of their own.
     *
     * @return false when they cannot be asked now, and then nothing is written
     */
    @Transactional
    public boolean ask(CaseReference reference, NewConsentRequest asked) {
        openCases.lock(reference);
        if (!canAsk(reference)) {
            return false;
        }
        boolean some = false;
        for (PersonView guardian : askable(reference)) {
            if (asked.guardians().contains(guardian.id())) {
                some |= ask(reference, guardian, asked);
            }
        }
        if (some) {
            cases.note(reference, "consent-asked-by-link");
            accessLog.changed(reference.value(), "consent");
        }
        return true;
    }

    private boolean ask(CaseReference reference, PersonView guardian, NewConsentRequest asked) {
        Addressee to = letters.addressee(guardian).orElseThrow();
        Optional<ConsentRequestRow> written = requests.write(
                reference,
                rounds.of(reference),
                guardian.id(),
                asked,
                days.now(),
                signedIn.name(),
                days.now().plusDays(DAYS_OPEN));
        written.ifPresent(request -> letters.ask(request, guardian, to));
        return written.isPresent();
    }

    /** Who was asked by a link this time, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentRequestView> of(CaseReference reference) {
        int round = rounds.of(reference);
        Map<Long, String> names =
                people.of(reference).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return requests.of(reference).stream()
                .filter(request -> request.round() == round)
                .map(request -> new ConsentRequestView(
                        names.getOrDefault(request.personId(), "No longer on the card"),
                        request.askedAt(),
                        request.openUntil(),
                        request.answer(),
                        request.answeredAt()))
                .toList();
    }

    /** The guardian's question that is still open this time. */
    Optional<ConsentRequestRow> open(CaseReference reference, long guardian) {
        int round = rounds.of(reference);
        return requests.of(reference).stream()
                .filter(request -> request.round() == round
                        && request.personId() == guardian
                        && request.answer() == null
                        && request.openUntil().isAfter(days.now()))
                .findFirst();
    }

    /** What a parent is asked behind a link; empty when it opens nothing. */
    @Transactional
    public Optional<Asked> behind(String token) {
        Optional<ConsentRequestRow> found = request(token);
        found.ifPresent(request -> accessLog.viewedByLink(request.reference().value(), "consent", "parent"));
        return found.map(request -> new Asked(
                state(request),
                language(request),
                request.lines(),
                people.of(request.reference()),
                request.topics(),
                request.validUntil(),
                request.answer()));
    }

    /**
     * Keeps a parent's answer and tells the waiting case, both or neither. The first decision stands, whoever made it and
     * however: of two answers at once the second changes nothing, nor does one after a worker recorded it.
     *
     * @throws fi.luukku.casefile.CaseClosedException when the case is closed
     */
    @Transactional
    public void answer(String token, FamilyAnswer answer) {
        request(token).ifPresent(found -> {
            // Locked before anything of the case is read: of two answers sent at once the second sees the first.
            openCases.lock(found.reference());
            ConsentRequestRow request = requests.find(found.id()).orElseThrow();
            if (state(request) != State.OPEN || !answer.isWhole(request.lines().size(), request.topics())) {
                return;
            }
            requests.answer(request.id(), answer.decision(request.lines().size(), request.topics()), days.now());
            recording.recordAnswer(request, answer);
            cases.note(request.reference(), "consent-answered-by-link");
            cases.missing(request.reference(), "discuss-with-parents", null);
            accessLog.changedByLink(request.reference().value(), "consent", "parent");
            messages.publish(ANSWERED, rounds.key(request.reference()));
        });
    }

    private State state(ConsentRequestRow request) {
        if (people.guardian(request.reference(), request.personId()).isEmpty()) {
            return State.OVER;
        }
        if (request.round() != rounds.of(request.reference())
                || cases.get(request.reference()).closed()) {
            return request.answer() == null ? State.OVER : State.ANSWERED;
        }
        if (request.answer() != null) {
            return State.ANSWERED;
        }
        if (isDecided(request.reference())) {
            return State.DECIDED;
        }
        return cases.awaitsConsent(request.reference()) ? State.OPEN : State.OVER;
    }

    private boolean isDecided(CaseReference reference) {
        return consents.findByReference(reference.value())
                .filter(consent -> consent.isRecorded() || consent.isWithdrawn())
                .isPresent();
    }

    private Optional<ConsentRequestRow> request(String token) {
        return links.subject(LinkPurpose.CONSENT, token)
                .map(subject -> Long.valueOf(subject.substring(subject.lastIndexOf('C') + 1)))
                .flatMap(requests::find);
    }

    private Language language(ConsentRequestRow request) {
        return people.of(request.reference()).stream()
                .filter(person -> person.id() == request.personId())
                .findFirst()
                .map(PersonView::language)
                .orElse(Language.FI);
    }

    /** How a question stands. */
    public enum State {
        OPEN,
        /** By this link. */
        ANSWERED,
        /** By another guardian, or with a worker. */
        DECIDED,
        /** The case has ended, the decision has no place in it, or whoever was asked has no custody any more. */
        OVER
    }

    /**
     * What the page shows.
     *
     * @param answer what was answered by this link, null when nothing was
     */
    public record Asked(
            State state,
            Language language,
            List<AskedLine> lines,
            List<PersonView> card,
            List<String> topics,
            LocalDate until,
            @Nullable Decision answer) {}
}
