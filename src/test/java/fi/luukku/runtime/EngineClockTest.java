package fi.luukku.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineClockTest {

    @TempDir
    Path folder;

    @Test
    void goesOnFromWhereItWasMovedToAlsoAfterARestart() {
        var clock = new EngineClock(folder.resolve("offset"));
        var monday = Instant.now().plus(Duration.ofDays(6));

        clock.moveTo(monday);

        assertThat(clock.instant()).isCloseTo(monday, within(5, ChronoUnit.SECONDS));
        assertThat(new EngineClock(folder.resolve("offset")).instant())
                .isCloseTo(monday, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void neverGoesBack() {
        var clock = new EngineClock(folder.resolve("offset"));

        assertThatThrownBy(() -> clock.moveTo(clock.instant().minusSeconds(60)))
                .hasMessageContaining("Time only moves forward");
    }

    @Test
    void isInHelsinkiAndMovesInOtherZonesToo() {
        var clock = new EngineClock(folder.resolve("offset"));
        var utc = clock.withZone(ZoneOffset.UTC);

        clock.move(Duration.ofDays(1));

        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        assertThat(utc.instant()).isCloseTo(clock.instant(), within(5, ChronoUnit.SECONDS));
    }
}
