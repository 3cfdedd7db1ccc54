package fi.luukku.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneDeliveryTest {

    @Test
    void pausesDoubleUpToFiveMinutes() {
        assertThat(LaneDelivery.pauseAfter(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LaneDelivery.pauseAfter(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(LaneDelivery.pauseAfter(6)).isEqualTo(Duration.ofSeconds(128));
        assertThat(LaneDelivery.pauseAfter(8)).isEqualTo(Duration.ofMinutes(5));
        assertThat(LaneDelivery.pauseAfter(100_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
