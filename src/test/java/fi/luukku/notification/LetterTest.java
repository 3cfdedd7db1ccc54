package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+02:00");

    private final Letter letter = new Letter(
            "KAA-2026-0001/test",
            "KAA-2026-0001",
            "reminder",
            new Addressee("Isä Esimerkki", "isa@esimerkki.example", Language.SV),
            new WrittenText("Påminnelse", "Hej"),
            null,
            NOW);

    @Test
    void isSentOnce() {
        assertThat(letter.startSending()).isTrue();
        letter.markSent(NOW, null);

        assertThat(letter.startSending()).isFalse();
        assertThat(letter.status()).isEqualTo(LetterStatus.SENT);
    }

    @Test
    void waitsAgainWhenItCertainlyWasNotTaken() {
        letter.startSending();
        letter.markNotSent();

        assertThat(letter.status()).isEqualTo(LetterStatus.WAITING);
        assertThat(letter.startSending()).isTrue();
    }

    @Test
    void isRefusedWhenItIsPutOffForADay() {
        letter.startSending();
        letter.markPutOff(NOW, null);
        putOffAgain(NOW.plusHours(23));
        assertThat(letter.status()).isEqualTo(LetterStatus.ON_HOLD);

        putOffAgain(NOW.plusDays(1));
        assertThat(letter.status()).isEqualTo(LetterStatus.REFUSED);
    }

    @Test
    void waitsAMinuteLongerEachTimeItIsPutOffAndTenAtMost() {
        letter.startSending();
        letter.markPutOff(NOW, Duration.ZERO);
        assertThat(letter.heldUntil()).isEqualTo(NOW.plusMinutes(1));

        putOffAgain(NOW);
        assertThat(letter.heldUntil()).isEqualTo(NOW.plusMinutes(2));
        for (int more = 0; more < 20; more++) {
            putOffAgain(NOW);
        }
        assertThat(letter.heldUntil()).isEqualTo(NOW.plusMinutes(10));
    }

    private void putOffAgain(OffsetDateTime now) {
        letter.release();
        letter.startSending();
        letter.markPutOff(now, null);
    }

    @Test
    void isUncertainWhenACrashCameBetweenHandingOverAndTheAnswer() {
        letter.startSending();

        assertThat(letter.startSending()).isFalse();
        assertThat(letter.status()).isEqualTo(LetterStatus.UNCERTAIN);
    }

    @Test
    void isHeldWhileItIsAskedToWaitAndRefusedWhenThatGoesOnForADay() {
        letter.startSending();
        letter.markPutOff(NOW, Duration.ofHours(1));
        assertThat(letter.heldUntil()).isEqualTo(NOW.plusHours(1));
        assertThat(letter.status()).isEqualTo(LetterStatus.ON_HOLD);
        assertThat(letter.startSending()).isFalse();

        letter.release();
        letter.startSending();
        letter.markPutOff(NOW.plusDays(1), Duration.ofHours(1));
        assertThat(letter.status()).isEqualTo(LetterStatus.REFUSED);
    }

    @Test
    void comesBackOnceAndOnlyWhenItWasHandedOver() {
        assertThat(letter.bounce("5.1.1")).isFalse();
        letter.startSending();
        letter.markSent(NOW, null);

        assertThat(letter.arrive(NOW)).isTrue();
        assertThat(letter.bounce("5.1.1")).isTrue();
        assertThat(letter.bounce("5.1.1")).isFalse();
        assertThat(letter.arrive(NOW)).isFalse();
        assertThat(letter.status()).isEqualTo(LetterStatus.BOUNCED);
    }

    @Test
    void arrivedWhenItIsReportedThoughNobodyKnewThatItWent() {
        letter.startSending();
        letter.markUncertain();

        assertThat(letter.arrive(NOW)).isTrue();
        assertThat(letter.status()).isEqualTo(LetterStatus.SENT);
    }

    @Test
    void isTriedUnderTheSameNameUntilItsAddressChanges() {
        letter.handOverAs("name");
        letter.readdress(Channel.EMAIL, "isa@esimerkki.example", null);
        assertThat(letter.handOverId()).isEqualTo("name");

        letter.readdress(Channel.EMAIL, "uusi@esimerkki.example", null);
        assertThat(letter.handOverId()).isNull();
    }

    @Test
    void cannotBeSentBeforeItIsTakenOut() {
        assertThatIllegalStateException()
                .isThrownBy(() -> letter.markSent(NOW, null))
                .withMessageContaining("WAITING");
    }
}
