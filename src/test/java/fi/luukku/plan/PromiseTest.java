package fi.luukku.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T10:00:00+02:00");
    private static final CaseReference CASE = new CaseReference("KAA-2026-0001");
    private static final PersonAtTable OWN_WORKER =
            new PersonAtTable(null, "own-worker", "Oma Työntekijä", "oma@luukku.example", null, Language.FI, true);

    private final Plan plan = new Plan("KAA-2026-0001-M1", CASE, NOW);

    @Test
    void aReferenceNamesItsCaseAndNumber() {
        PromiseReference reference = new PromiseReference("KAA-2026-0001-P12");

        assertThat(reference.caseReference()).isEqualTo(CASE);
        assertThat(reference.number()).isEqualTo(12);
        assertThatIllegalArgumentException().isThrownBy(() -> new PromiseReference("KAA-2026-0001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PromiseReference("KAA-2026-0001-M1"));
    }

    @Test
    void cannotBeDueInThePast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promise(NOW.toLocalDate().minusDays(1)));
        assertThat(promise(NOW.toLocalDate()).dueOn()).isEqualTo("2026-12-01");
    }

    @Test
    void isAskedOnce() {
        Promise promise = promise();

        assertThat(promise.ask()).isTrue();
        assertThat(promise.ask()).isFalse();
        assertThat(promise.status()).isEqualTo(PromiseStatus.ASKED);
    }

    @Test
    void theFirstAnswerIsAwaitedAndAnotherReplacesIt() {
        Promise promise = promise();
        promise.ask();

        assertThat(promise.answer(PromiseResult.PARTLY, "Busy", NOW)).isTrue();
        assertThat(promise.answer(PromiseResult.DONE, "", NOW)).isFalse();
        assertThat(promise.result()).isEqualTo(PromiseResult.DONE);
        assertThat(promise.reason()).isEmpty();
    }

    @Test
    void goesOnTheAgendaOnlyWhileNobodyHasTold() {
        Promise silent = promise();
        silent.ask();
        assertThat(silent.putOnAgenda()).isTrue();
        assertThat(silent.putOnAgenda()).isFalse();

        Promise told = promise();
        told.answer(PromiseResult.DONE, "", NOW);
        assertThat(told.putOnAgenda()).isFalse();
        assertThat(told.status()).isEqualTo(PromiseStatus.ANSWERED);
    }

    @Test
    void keepsItsResultOnceTheFollowUpHasGoneThroughIt() {
        Promise promise = promise();
        promise.answer(PromiseResult.NOT_DONE, "No time", NOW);
        promise.settle(LocalDate.parse("2027-01-12"));

        assertThatThrownBy(() -> promise.answer(PromiseResult.DONE, "", NOW))
                .isInstanceOf(SettledPromiseException.class)
                .hasMessageContaining("KAA-2026-0001-P1");
    }

    @Test
    void writtenAfterTheQuestionsWereSetItWaitsForTheFollowUp() {
        plan.agree(NOW.toLocalDate());
        plan.schedule(6, new WorkingDays(Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), WorkingDays.ZONE)));

        assertThat(promise().status()).isEqualTo(PromiseStatus.ON_AGENDA);
    }

    private Promise promise() {
        return promise(LocalDate.parse("2026-12-15"));
    }

    private Promise promise(LocalDate dueOn) {
        return new Promise(
                new PromiseReference("KAA-2026-0001-P1"),
                plan,
                OWN_WORKER,
                new NewPromise(UUID.randomUUID(), null, "Ring the club", dueOn),
                NOW);
    }
}
