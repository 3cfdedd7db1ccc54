package fi.luukku.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.notification.Language;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+02:00");
    private static final HandOverText WHOLE = new HandOverText(
            "", "Perheneuvola", "perheneuvola@example.fi", Language.FI, "Kaipaavat keskusteluapua.", true);

    private final HandOver handOver = new HandOver(new CaseReference("KAA-2026-0001"), 1);

    @Test
    void asksForOneThingAfterTheOther() {
        assertThat(handOver.firstMissing()).contains("hand-over-receiver");
        write(new HandOverText("", "Perheneuvola", "", Language.FI, "", false));
        assertThat(handOver.firstMissing()).contains("hand-over-address");
        write(new HandOverText("", "Perheneuvola", "perheneuvola@example.fi", Language.FI, "", false));
        assertThat(handOver.firstMissing()).contains("hand-over-told");
        write(new HandOverText("", "Perheneuvola", "perheneuvola@example.fi", Language.FI, "Kerrottu", false));
        assertThat(handOver.firstMissing()).contains("hand-over-agreement");
        write(WHOLE);
        assertThat(handOver.firstMissing()).isEmpty();
    }

    @Test
    void isWrittenUntilTheReceiverIsAskedAndNeverOverSomebodyElsesWords() {
        assertThat(handOver.write(WHOLE, HandOvers.UNWRITTEN)).isTrue();
        assertThat(handOver.write(WHOLE, 99)).isFalse();
        assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> handOver.write(HandOverText.EMPTY, 99));
        ask();
        assertThatIllegalStateException()
                .isThrownBy(() -> handOver.write(HandOverText.EMPTY, HandOvers.UNWRITTEN))
                .withMessageContaining("ASKED");
    }

    @Test
    void theFirstAnswerStays() {
        write(WHOLE);
        ask();
        handOver.answer(false, "Nea Neuvola", "Meillä on jono.", NOW);
        assertThat(handOver.status()).isEqualTo(HandOverStatus.DECLINED);
        assertThatIllegalStateException().isThrownBy(() -> handOver.answer(true, "Joku Muu", "", NOW));
        assertThat(handOver.view().answeredBy()).isEqualTo("Nea Neuvola");
    }

    @Test
    void whoRefusedMayStillConfirmToAWorkerAndWhoConfirmedMayNotAgain() {
        write(WHOLE);
        ask();
        handOver.answer(false, "Nea Neuvola", "Meillä on jono.", NOW);
        handOver.confirmByPhone("Nea Neuvola", NOW.plusDays(1));
        assertThat(handOver.status()).isEqualTo(HandOverStatus.TAKEN);
        assertThat(handOver.view().byPhone()).isTrue();
        assertThat(handOver.canBeConfirmedByPhone()).isFalse();
    }

    @Test
    void anotherReceiverReplacesOnlyOneWhoHasNotAnswered() {
        write(WHOLE);
        ask();
        handOver.replace();
        assertThat(handOver.status()).isEqualTo(HandOverStatus.REPLACED);
        assertThat(handOver.canBeConfirmedByPhone()).isFalse();

        HandOver declined = new HandOver(new CaseReference("KAA-2026-0001"), 2);
        declined.write(WHOLE, HandOvers.UNWRITTEN);
        declined.ask(NOW, NOW, NOW);
        declined.answer(false, "Nea", "Ei", NOW);
        declined.replace();
        assertThat(declined.status()).isEqualTo(HandOverStatus.DECLINED);
    }

    @Test
    void remindsOnceAndNobodyWhoHasAnswered() {
        write(WHOLE);
        assertThat(handOver.remind(NOW)).isFalse();
        ask();
        assertThat(handOver.remind(NOW)).isTrue();
        assertThat(handOver.remind(NOW)).isFalse();
    }

    private void write(HandOverText text) {
        handOver.write(text, HandOvers.UNWRITTEN);
    }

    private void ask() {
        handOver.ask(NOW, NOW.plusDays(2), NOW.plusDays(4));
    }
}
