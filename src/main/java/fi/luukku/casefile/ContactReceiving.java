package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Language;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes contacts that were sent in writing. The case and its card are there when the sender has the answer, whether the
 * engine is or not: its process starts by a message that leaves from the database.
 */
@Service
public class ContactReceiving {

    static final String MESSAGE = "luukku.contact-received";

    private final SupportCaseRepository cases;
    private final ContactRepository contacts;
    private final CaseNumbers numbers;
    private final Areas areas;
    private final People people;
    private final ContactKeys keys;
    private final SentContacts sentContacts;
    private final SearchKeys searchKeys;
    private final EngineMessages engine;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final WorkingDays days;

    ContactReceiving(
            SupportCaseRepository cases,
            ContactRepository contacts,
            CaseNumbers numbers,
            Areas areas,
            People people,
            ContactKeys keys,
            SentContacts sentContacts,
            SearchKeys searchKeys,
            EngineMessages engine,
            Timeline timeline,
            AccessLog accessLog,
            WorkingDays days) {
        this.cases = cases;
        this.contacts = contacts;
        this.numbers = numbers;
        this.areas = areas;
        this.people = people;
        this.keys = keys;
        this.sentContacts = sentContacts;
        this.searchKeys = searchKeys;
        this.engine = engine;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** Opens the case of a contact, or answers with the one it has when it comes again. */
    @Transactional
    public ReceivedContact receive(NewContact sent) {
        keys.waitForTurn(sent.key());
        Optional<ReceivedContact> before = keys.find(sent.key(), sent.content());
        if (before.isPresent()) {
            return before.get();
        }
        OffsetDateTime now = days.now();
        Area area = areas.get(sent.areaCode());
        int year = days.today().getYear();
        numbers.waitForTurn(area.code(), year);
        CaseReference reference = numbers.next(area.code(), year);
        cases.save(new SupportCase(reference, null, area.code(), now, sent.callBackAt()));
        contacts.save(new Contact(reference, sent.callerRole(), sent.name(), sent.phone()));
        contacts.flush();
        keys.keep(sent.key(), sent.content(), reference, now);
        sentContacts.keep(reference, sent, now);
        searchKeys.writeCaller(reference, new ContactText(sent.callerRole(), sent.name(), sent.phone(), "", 0));
        addPeople(reference, sent);
        timeline.note(reference, sent.urgent() ? "contact-received-urgent" : "contact-received");
        accessLog.changed(reference.value(), "contact");
        String startKey = reference + "/0";
        engine.startNew(
                MESSAGE, startKey, reference.value(), Map.of("caseReference", reference.value(), "startKey", startKey));
        return new ReceivedContact(reference, now, false, true);
    }

    /** The contact that came with that key. */
    @Transactional(readOnly = true)
    public Optional<ReceivedContact> find(String key) {
        return keys.find(key, "");
    }

    /** Whom the sender named; a child who writes for themselves is the child. */
    private void addPeople(CaseReference reference, NewContact sent) {
        boolean aboutThemselves = sent.callerRole().equals("child")
                && (sent.childName().isEmpty() || sent.childName().equalsIgnoreCase(sent.name()));
        if (!sent.childName().isEmpty() && !aboutThemselves) {
            people.add(
                    reference,
                    formId(reference, "child"),
                    new PersonText(
                            "child", sent.childName(), sent.childBirthDate(), null, null, Language.FI, false, false));
        }
        if (!sent.name().isEmpty()) {
            people.add(reference, formId(reference, "caller"), caller(sent, aboutThemselves));
        }
    }

    private static PersonText caller(NewContact sent, boolean aboutThemselves) {
        boolean interpreter = !sent.interpreterLanguage().isEmpty();
        String reachBy = CaseCodes.WAYS_TO_REACH.containsKey(sent.reachBy()) ? sent.reachBy() : "";
        return new PersonText(
                sent.callerRole(),
                sent.name(),
                aboutThemselves ? sent.childBirthDate() : null,
                sent.email(),
                sent.phone().isEmpty() ? null : sent.phone(),
                sent.language(),
                false,
                false,
                new PersonDetails(
                        sent.interpreterLanguage(),
                        interpreter,
                        sent.interpreterLanguage(),
                        reachBy,
                        sent.reachNote(),
                        null));
    }

    private static UUID formId(CaseReference reference, String who) {
        return UUID.nameUUIDFromBytes((reference + "/sent/" + who).getBytes(StandardCharsets.UTF_8));
    }
}
