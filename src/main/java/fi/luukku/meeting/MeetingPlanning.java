package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import fi.luukku.plan.Plans;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to a meeting: the people on the card in the roles that were agreed with the family (O5). */
@Service
public class MeetingPlanning {

    private final MeetingRepository meetings;
    private final PeopleAtTable people;
    private final Plans plans;
    private final Cases cases;

    MeetingPlanning(MeetingRepository meetings, PeopleAtTable people, Plans plans, Cases cases) {
        this.meetings = meetings;
        this.people = people;
        this.plans = plans;
        this.cases = cases;
    }

    /**
     * Plans a meeting, once a process instance; the same instance again gets the meeting it has.
     *
     * @param processInstanceKey of the instance that the meeting is held in
     */
    @Transactional
    public Planned plan(
            CaseReference caseReference,
            long processInstanceKey,
            MeetingKind kind,
            MeetingPlace place,
            @Nullable Set<String> roles) {
        Planned planned = meetings.findByProcessInstanceKey(processInstanceKey)
                .map(meeting -> Planned.as(meeting.reference()))
                .orElseGet(() -> planNew(caseReference, processInstanceKey, kind, place, roles));
        cases.missing(caseReference, "agree-participants", planned.missing());
        return planned;
    }

    private Planned planNew(
            CaseReference caseReference,
            long processInstanceKey,
            MeetingKind kind,
            MeetingPlace place,
            @Nullable Set<String> roles) {
        CaseView family = cases.get(caseReference);
        if (family.status() != CaseStatus.CONSENTED) {
            throw new IllegalStateException(
                    "Case " + caseReference + " is " + family.status() + ": no one is invited without consent");
        }
        if (roles == null || roles.stream().allMatch(PersonAtTable.OWN_WORKER::equals)) {
            return Planned.without("participant-roles");
        }
        List<PersonAtTable> table = people.of(caseReference).stream()
                .filter(person -> person.isOwnWorker() || (roles.contains(person.role()) && person.allowed()))
                .toList();
        Optional<String> missing = missing(roles, table);
        if (missing.isPresent()) {
            return Planned.without(missing.get());
        }
        MeetingReference reference = MeetingReference.of(caseReference, meetings.lastNumber(caseReference.value()) + 1);
        meetings.save(new Meeting(
                reference,
                processInstanceKey,
                family.areaCode(),
                kind,
                place,
                table.stream().map(Participant::of).toList()));
        plans.open(caseReference, reference.value());
        cases.note(caseReference, "meeting-planned");
        return Planned.as(reference);
    }

    private static Optional<String> missing(Set<String> roles, List<PersonAtTable> table) {
        for (String role : roles) {
            if (table.stream().noneMatch(person -> person.role().equals(role))) {
                return Optional.of("participant-person");
            }
        }
        boolean unreachable = table.stream()
                .filter(person -> !person.role().equals(PersonAtTable.CHILD))
                .anyMatch(person -> person.addressee().isEmpty());
        return unreachable ? Optional.of("participant-address") : Optional.empty();
    }

    /** The meeting, or the code of what the card lacks. */
    public record Planned(
            @Nullable String missing, @Nullable MeetingReference reference) {

        static Planned as(MeetingReference reference) {
            return new Planned(null, reference);
        }

        static Planned without(String missing) {
            return new Planned(missing, null);
        }
    }
}
