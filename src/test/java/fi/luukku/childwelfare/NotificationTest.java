package fi.luukku.childwelfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.luukku.casefile.CaseReference;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+02:00");

    private final Notification notification = new Notification(new CaseReference("KAA-2026-0001"), 1, NOW);

    @Test
    void asksForOneThingAfterTheOther() {
        assertThat(notification.firstMissing()).contains("notification-receiver");
        write(null, null, "", null);
        assertThat(notification.firstMissing()).contains("notification-manner");
        write(Manner.ALONE, null, "", null);
        assertThat(notification.firstMissing()).contains("notification-told");
        write(Manner.ALONE, false, "", null);
        assertThat(notification.firstMissing()).contains("notification-told");
        write(Manner.ALONE, false, "Vaarantaisi lapsen.", null);
        assertThat(notification.firstMissing()).contains("notification-sent");
        write(Manner.ALONE, false, "Vaarantaisi lapsen.", NOW);
        assertThat(notification.firstMissing()).isEmpty();
    }

    @Test
    void isMadeOnceAndStaysAsItWasSent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> notification.make(NOW))
                .withMessageContaining("not whole");
        write(Manner.JOINTLY, true, "", NOW);
        assertThat(notification.make(NOW)).isTrue();
        assertThat(notification.make(NOW.plusDays(1))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> write(Manner.ALONE, true, "", NOW));
        assertThat(notification.text().manner()).isEqualTo(Manner.JOINTLY);
    }

    @Test
    void waitsForAProcessUntilOneCarriesIt() {
        assertThat(notification.isWaitingForItsProcess()).isTrue();
        notification.carriedBy(17);
        assertThat(notification.isWaitingForItsProcess()).isFalse();
    }

    private void write(Manner manner, Boolean told, String why, OffsetDateTime sentAt) {
        notification.write(
                new NotificationText(
                        "Huoli",
                        false,
                        manner,
                        told,
                        why,
                        "",
                        "Lastensuojelu",
                        "",
                        sentAt == null ? null : SentBy.PHONE,
                        sentAt),
                0);
    }
}
