package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {

    private static final Set<Relation> NONE = Set.of();

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "PROCESS_OWNER", "AUDITOR"})
    void whoDoesNotWorkWithFamiliesNeverSeesACardHoweverTheyStandToIt(Role role) {
        assertThat(AccessPolicy.decide(Set.of(role), EnumSet.allOf(Relation.class), Action.VIEW_CARD))
                .isEqualTo(Decision.denied(Denial.NOT_YOUR_WORK, false));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyOpensAPageThatDoesNotTellWhatItNeeds(Role role) {
        assertThat(AccessPolicy.decide(Set.of(role), EnumSet.allOf(Relation.class), Action.UNDESCRIBED)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void theStrongestGroundIsTheOneThatCounts() {
        assertThat(ground(Role.OWN_WORKER, Relation.CONSENT, Relation.BREAK_GLASS, Relation.OWN_CASE))
                .isEqualTo(Ground.OWN_CASE);
        assertThat(ground(Role.OWN_WORKER, Relation.CONSENT, Relation.BREAK_GLASS))
                .isEqualTo(Ground.BREAK_GLASS);
        assertThat(ground(Role.OWN_WORKER, Relation.CONSENT)).isEqualTo(Ground.CONSENT);
        assertThat(ground(Role.OWN_WORKER, Relation.AREA, Relation.NEW_IN_AREA)).isEqualTo(Ground.AREA);
    }

    @Test
    void twoRolesOfOneWorkerAddUp() {
        Set<Role> both = Set.of(Role.AUDITOR, Role.OWN_WORKER);
        assertThat(AccessPolicy.decide(both, NONE, Action.OPEN_ACCESS_LOG).ground())
                .isEqualTo(Ground.ROLE);
        assertThat(AccessPolicy.decide(both, Set.of(Relation.OWN_CASE), Action.VIEW_CARD)
                        .ground())
                .isEqualTo(Ground.OWN_CASE);
    }

    @Test
    void anAuditorSeesEveryLogAndNoExport() {
        assertThat(AccessPolicy.relations(Role.AUDITOR, Action.OPEN_ACCESS_LOG)).containsExactly(Relation.ANY);
        assertThat(AccessPolicy.relations(Role.AUDITOR, Action.EXPORT_FAMILY_DATA))
                .isEmpty();
    }

    @Test
    void breakingTheGlassIsOfferedWhereItWouldHelp() {
        assertThat(AccessPolicy.decide(Set.of(Role.PHONE_DUTY), NONE, Action.VIEW_CARD))
                .isEqualTo(Decision.denied(Denial.OTHER_AREA, true));
        assertThat(AccessPolicy.decide(Set.of(Role.OWN_WORKER), Set.of(Relation.AREA), Action.VIEW_CARD))
                .isEqualTo(Decision.denied(Denial.OTHER_OWN_WORKER, true));
        assertThat(AccessPolicy.decide(Set.of(Role.NGO_COORDINATOR), Set.of(Relation.AREA), Action.VIEW_CARD))
                .isEqualTo(Decision.denied(Denial.NO_CONSENT, false));
        assertThat(AccessPolicy.decide(Set.of(Role.COORDINATOR), NONE, Action.EXPORT_FAMILY_DATA)
                        .mayBreakGlass())
                .isFalse();
    }

    @Test
    void whoReadsByConsentIsToldThatTheWorkIsNotTheirs() {
        assertThat(AccessPolicy.decide(Set.of(Role.NGO_COORDINATOR), Set.of(Relation.CONSENT), Action.CHANGE_CONTACT)
                        .denial())
                .isEqualTo(Denial.NOT_YOUR_PART);
    }

    private static Ground ground(Role role, Relation first, Relation... more) {
        return AccessPolicy.decide(Set.of(role), EnumSet.of(first, more), Action.VIEW_CARD)
                .ground();
    }
}
