package fi.luukku.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What starts at the same time must not be given the same port: one would listen where the other is waited for. */
class RuntimePortsTest {

    @Test
    void noNumberIsGivenTwiceThoughNobodyListensThereYet() {
        var given = Stream.generate(() -> RuntimePorts.free(20))
                .limit(200)
                .flatMap(numbers -> numbers.stream())
                .toList();

        assertThat(given).hasSize(4000).doesNotHaveDuplicates();
    }

    @Test
    void noNumberIsOneThatTheSystemLendsToConnectionsGoingOut() {
        assertThat(RuntimePorts.free(100)).allMatch(number -> number > 1024 && number < 32_768);
    }
}
