package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
        letter.markSent(NOW);

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
        letter.markPutOff(NOW);
        assertThat(letter.status()).isEqualTo(LetterStatus.WAITING);

        letter.startSending();
        letter.markPutOff(NOW.plusHours(23));
        assertThat(letter.status()).isEqualTo(LetterStatus.WAITING);

        letter.startSending();
        letter.markPutOff(NOW.plusDays(1));
        assertThat(letter.status()).isEqualTo(LetterStatus.REFUSED);
    }

    @Test
    void isUncertainWhenACrashCameBetweenHandingOverAndTheAnswer() {
        letter.startSending();

        assertThat(letter.startSending()).isFalse();
        assertThat(letter.status()).isEqualTo(LetterStatus.UNCERTAIN);
    }

    @Test
    void cannotBeSentBeforeItIsTakenOut() {
        assertThatIllegalStateException().isThrownBy(() -> letter.markSent(NOW)).withMessageContaining("WAITING");
    }
}
