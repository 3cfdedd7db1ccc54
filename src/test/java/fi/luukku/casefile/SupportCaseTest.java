package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportCaseTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+02:00");
    private static final Worker NURSE =
            new Worker("school-nurse", "Oma Työntekijä", "oma@luukku.example", "08 000 0012");

    private final SupportCase supportCase =
            new SupportCase(new CaseReference("KAA-2026-0001"), 1L, "KAA", NOW, NOW.plusDays(1));

    @Test
    void goesFromTheCallToItsClosure() {
        assertThat(supportCase.recordContact(
                        ContactOutcome.WORK_TOGETHER, null, List.of("divorce"), NOW, NOW.plusDays(7)))
                .isTrue();
        assertThat(supportCase.dueAt()).isEqualTo(NOW.plusDays(7));
        assertThat(supportCase.recordConsent(NOW)).isTrue();
        assertThat(supportCase.nameOwnWorker(NURSE, NOW.plusDays(3))).isTrue();
        assertThat(supportCase.ownWorker()).isEqualTo(NURSE);
        assertThat(supportCase.close(Outcome.GOALS_REACHED, NOW)).isTrue();
        assertThat(supportCase.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(supportCase.dueAt()).isNull();
    }

    @Test
    void aStepRepeatedChangesNothing() {
        supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW);
        assertThat(supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of("divorce"), NOW, NOW))
                .isFalse();
        supportCase.recordConsent(NOW);
        assertThat(supportCase.recordConsent(NOW)).isFalse();
        assertThat(supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW))
                .isFalse();
        supportCase.nameOwnWorker(NURSE, NOW);
        assertThat(supportCase.nameOwnWorker(new Worker("counsellor", "B", "b@b.fi", "1"), NOW))
                .isFalse();
        assertThat(supportCase.ownWorker()).isEqualTo(NURSE);
        supportCase.close(Outcome.PARTLY_REACHED, NOW);
        assertThat(supportCase.close(Outcome.PARTLY_REACHED, NOW.plusDays(1))).isFalse();
    }

    @Test
    void aStepTooEarlyIsRefusedNamingTheStatus() {
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.recordConsent(NOW))
                .withMessageContaining("OPENED")
                .withMessageContaining("KAA-2026-0001");
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.nameOwnWorker(NURSE, NOW))
                .withMessageContaining("OPENED");
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.close(Outcome.ADVICE_GIVEN, NOW))
                .withMessageContaining("OPENED");
    }

    @Test
    void aClosedCaseCannotBeClosedWithAnotherOutcome() {
        supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW);
        supportCase.close(Outcome.CONSENT_DECLINED, NOW);

        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.close(Outcome.GOALS_REACHED, NOW))
                .withMessageContaining("CLOSED");
        assertThatExceptionOfType(CaseClosedException.class).isThrownBy(supportCase::mustBeOpen);
    }

    @Test
    void aClosedCaseIsReopenedFromTheContactOn() {
        supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW);
        supportCase.close(Outcome.CONSENT_DECLINED, NOW);

        assertThat(supportCase.reopen(NOW.plusDays(1))).isTrue();
        assertThat(supportCase.reopen(NOW.plusDays(2))).isFalse();

        assertThat(supportCase.status()).isEqualTo(CaseStatus.OPENED);
        assertThat(supportCase.dueAt()).isEqualTo(NOW.plusDays(1));
        assertThat(supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW))
                .isTrue();
    }

    @Test
    void aCaseIsJoinedFromWhereverItIsAndNeverReopenedThen() {
        supportCase.join(NOW);

        assertThat(supportCase.status()).isEqualTo(CaseStatus.CLOSED);
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.reopen(NOW))
                .withMessageContaining("JOINED");
    }

    @Test
    void nobodyClosesACaseAsJoinedWithoutJoiningIt() {
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.close(Outcome.JOINED, NOW))
                .withMessageContaining("OPENED");
    }

    @Test
    void anOutcomeOfWorkTogetherNeedsConsent() {
        supportCase.recordContact(ContactOutcome.WORK_TOGETHER, null, List.of(), NOW, NOW);

        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> supportCase.close(Outcome.GOALS_REACHED, NOW))
                .withMessageContaining("CONTACT_RECORDED");
    }
}
