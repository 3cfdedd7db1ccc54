package fi.luukku.access;

import static fi.luukku.access.Action.*;
import static fi.luukku.access.Action.CHANGE_TUESDAYS;
import static fi.luukku.access.Action.SEE_TUESDAYS;
import static fi.luukku.access.Relation.ANY;
import static fi.luukku.access.Relation.AREA;
import static fi.luukku.access.Relation.CONSENT;
import static fi.luukku.access.Relation.NEW_IN_AREA;
import static fi.luukku.access.Relation.OWN_CASE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what, in this one place; docs/who-may-see.md is made from it (O12, S1). */
final class AccessPolicy {

    private static final Set<Action> WORK_ON_CARD = EnumSet.of(
            VIEW_CARD,
            KEEP_DRAFT,
            CHANGE_CONTACT,
            CHANGE_PEOPLE,
            NAME_PAIR,
            CHANGE_CONSENT,
            GRANT_CONSENT,
            NOTIFY_CHILD_WELFARE,
            CHANGE_HAND_OVER,
            CHANGE_SUMMARY,
            CHANGE_GOALS,
            CHANGE_SERVICES,
            CHANGE_MEETING,
            CHANGE_PROMISE,
            CHANGE_ASSESSMENT,
            CHANGE_FEEDBACK,
            DECIDE_LETTER);

    private static final Set<Action> ALL_ON_CARD = and(WORK_ON_CARD, JOIN_CASES, REOPEN_CASE);

    private static final Set<Action> ALL_OF_CASE = and(ALL_ON_CARD, OPEN_ACCESS_LOG, EXPORT_FAMILY_DATA);

    private static final Set<Action> WITHOUT_CASE = EnumSet.of(GO_HOME, SEE_LIST, SEARCH, SEE_DIRECTORY);

    private static final Map<Role, Map<Relation, Set<Action>>> ALLOWED = new EnumMap<>(Map.of(
            Role.PHONE_DUTY,
            Map.of(
                    AREA,
                    ALL_ON_CARD,
                    Relation.BREAK_GLASS,
                    WORK_ON_CARD,
                    CONSENT,
                    EnumSet.of(VIEW_CARD),
                    ANY,
                    and(WITHOUT_CASE, BREAK_GLASS, SEE_TUESDAYS)),
            Role.OWN_WORKER,
            Map.of(
                    OWN_CASE,
                    ALL_OF_CASE,
                    NEW_IN_AREA,
                    WORK_ON_CARD,
                    Relation.BREAK_GLASS,
                    WORK_ON_CARD,
                    CONSENT,
                    EnumSet.of(VIEW_CARD),
                    ANY,
                    and(WITHOUT_CASE, BREAK_GLASS, SEE_TUESDAYS)),
            Role.COORDINATOR,
            Map.of(
                    AREA,
                    ALL_OF_CASE,
                    Relation.BREAK_GLASS,
                    WORK_ON_CARD,
                    CONSENT,
                    EnumSet.of(VIEW_CARD),
                    ANY,
                    and(
                            WITHOUT_CASE,
                            BREAK_GLASS,
                            SEE_TUESDAYS,
                            CHANGE_TUESDAYS,
                            SEE_FIGURES,
                            FIND_ACCESS_LOG,
                            CHANGE_DIRECTORY)),
            Role.NGO_COORDINATOR,
            Map.of(CONSENT, EnumSet.of(VIEW_CARD), ANY, WITHOUT_CASE),
            Role.MANAGER,
            Map.of(ANY, EnumSet.of(GO_HOME, SEE_FIGURES)),
            Role.PROCESS_OWNER,
            Map.of(ANY, EnumSet.of(GO_HOME, SEE_FIGURES, SEE_MODELS)),
            Role.AUDITOR,
            Map.of(ANY, EnumSet.of(GO_HOME, FIND_ACCESS_LOG, OPEN_ACCESS_LOG))));

    private AccessPolicy() {}

    /**
     * Decides.
     *
     * @param held how the worker stands to the case; nothing where no case is meant
     */
    static Decision decide(Set<Role> roles, Set<Relation> held, Action action) {
        for (Relation relation : Relation.values()) {
            if ((relation == ANY || held.contains(relation)) && mayThrough(roles, relation, action)) {
                return Decision.allowed(relation.ground());
            }
        }
        return Decision.denied(
                why(roles, held, action),
                mayThrough(roles, ANY, BREAK_GLASS) && mayThrough(roles, Relation.BREAK_GLASS, action));
    }

    /** Through which relations a role may do something. */
    static Set<Relation> relations(Role role, Action action) {
        return ALLOWED.getOrDefault(role, Map.of()).entrySet().stream()
                .filter(allowed -> allowed.getValue().contains(action))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }

    static boolean mayThrough(Collection<Role> roles, Relation relation, Action action) {
        return roles.stream().anyMatch(role -> relations(role, action).contains(relation));
    }

    private static Denial why(Set<Role> roles, Set<Relation> held, Action action) {
        Set<Relation> ways = roles.stream()
                .flatMap(role -> relations(role, action).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
        if (action != VIEW_CARD && decide(roles, held, VIEW_CARD).isAllowed()) {
            return Denial.NOT_YOUR_PART;
        }
        if (ways.isEmpty()) {
            return Denial.NOT_YOUR_WORK;
        }
        if (ways.equals(EnumSet.of(CONSENT))) {
            return Denial.NO_CONSENT;
        }
        return held.contains(AREA) ? Denial.OTHER_OWN_WORKER : Denial.OTHER_AREA;
    }

    private static Set<Action> and(Set<Action> some, Action... more) {
        Set<Action> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
