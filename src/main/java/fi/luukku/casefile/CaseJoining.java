package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins two cases of one family: one goes on, the other is closed, and whatever was written stays to be read. */
@Service
public class CaseJoining {

    private final JdbcClient jdbc;
    private final OpenCases openCases;
    private final Cases cases;
    private final ContactRepository contacts;
    private final People people;
    private final CasePast past;
    private final EngineMessages engine;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final SignedIn signedIn;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;

    CaseJoining(
            JdbcClient jdbc,
            OpenCases openCases,
            Cases cases,
            ContactRepository contacts,
            People people,
            CasePast past,
            EngineMessages engine,
            Timeline timeline,
            AccessLog accessLog,
            SignedIn signedIn,
            WorkingDays days,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.openCases = openCases;
        this.cases = cases;
        this.contacts = contacts;
        this.people = people;
        this.past = past;
        this.engine = engine;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.signedIn = signedIn;
        this.days = days;
        this.events = events;
    }

    /**
     * Joins a case to the one that goes on; the same again is a no-op.
     *
     * @throws UnknownCaseException when there is no such case
     * @throws CaseClosedException when the one that is to go on is closed
     * @throws IllegalStepException when it is one case twice, or was joined to another before
     */
    @Transactional
    public void join(CaseReference joined, CaseReference surviving) {
        if (joined.equals(surviving)) {
            throw IllegalStepException.of(joined, "be joined to itself");
        }
        // In one order, so that two who join the same cases wait for each other instead of forever.
        Stream.of(joined, surviving)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(openCases::forChange);
        Optional<CaseReference> before = survivorOf(joined);
        if (before.isPresent()) {
            if (!before.get().equals(surviving)) {
                throw IllegalStepException.of(joined, "be joined twice: it is part of " + before.get());
            }
            return;
        }
        openCases.lock(surviving);
        close(joined);
        remember(joined, surviving);
        copyPeople(joined, surviving);
        events.publishEvent(new CaseJoined(joined, surviving));
        timeline.note(joined, "joined");
        timeline.note(surviving, "joined-another");
        accessLog.changed(joined.value(), "joined");
        accessLog.changed(surviving.value(), "joined");
    }

    /** The case that goes on instead of this one; empty when it was not joined. */
    @Transactional(readOnly = true)
    public Optional<CaseReference> survivorOf(CaseReference reference) {
        return jdbc.sql("select surviving from case_join where joined = ?")
                .param(reference.value())
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    /** The cases that are part of this one, as they were joined. */
    @Transactional(readOnly = true)
    public List<CaseReference> joinedTo(CaseReference reference) {
        return jdbc
                .sql("select joined from case_join where surviving = ? order by joined_at, joined")
                .param(reference.value())
                .query(String.class)
                .stream()
                .map(CaseReference::new)
                .toList();
    }

    private void close(CaseReference joined) {
        SupportCase supportCase = openCases.forChange(joined);
        CaseView before = cases.get(joined);
        if (before.closed()) {
            past.keep(before, contacts.getByReference(joined.value()).view(), null);
        } else {
            supportCase.processInstanceKey().ifPresent(key -> engine.cancel(joined.value(), key));
        }
        supportCase.join(days.now());
    }

    /** What was joined to the joined case before is part of the surviving one from now on. */
    private void remember(CaseReference joined, CaseReference surviving) {
        jdbc.sql("update case_join set surviving = ? where surviving = ?")
                .params(surviving.value(), joined.value())
                .update();
        jdbc.sql("insert into case_join (joined, surviving, joined_at, joined_by) values (?, ?, ?, ?)")
                .params(joined.value(), surviving.value(), days.now(), signedIn.name())
                .update();
    }

    /** Whom the family agreed to invite was agreed for the other case: here it is asked again. */
    private void copyPeople(CaseReference joined, CaseReference surviving) {
        List<PersonView> there = people.of(surviving);
        people.of(joined).stream()
                .filter(person -> there.stream().noneMatch(other -> isSame(person, other)))
                .forEach(person -> people.add(
                        surviving,
                        UUID.nameUUIDFromBytes((surviving + "/" + person.id()).getBytes(StandardCharsets.UTF_8)),
                        new PersonText(
                                person.role(),
                                person.name(),
                                person.birthDate(),
                                person.email(),
                                person.phone(),
                                person.language(),
                                person.guardian(),
                                false)));
    }

    private static boolean isSame(PersonView one, PersonView other) {
        return one.role().equals(other.role())
                && NameSound.pairs(one.name()).stream().anyMatch(NameSound.pairs(other.name())::contains);
    }
}
