package fi.luukku.runtime.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TryOutTest {

    /** Given twice, Spring reads both as one list, and Luukku does not start. */
    @Test
    void aSettingThatTheRuntimeGivesTooIsGivenOnceAndTheTryOutsCounts() {
        var arguments = TryOut.arguments(Map.of("luukku.overdue.every", "24h", "server.port", 8090), Path.of("a.log"));

        assertThat(arguments)
                .contains("--server.port=8090")
                .filteredOn(one -> one.startsWith("--luukku.overdue.every="))
                .containsExactly("--luukku.overdue.every=20s");
    }
}
