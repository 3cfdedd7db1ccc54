package fi.luukku.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the runtime from starting is one sentence a person can act on. */
class StartRefusedTest {

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere nobody tells who holds a port")
    void aBusyPortIsNamedWithItsHolderAndTheProperty() throws IOException {
        try (var held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numbers = new EnumMap<>(RuntimePorts.free().numbers());
            numbers.put(RuntimePort.BROKER_REST, held.getLocalPort());

            assertThatThrownBy(() -> PortCheck.of(new RuntimePorts(numbers)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port %d, meant for the broker's REST API, is held by java (process %d)"
                            .formatted(
                                    held.getLocalPort(), ProcessHandle.current().pid()))
                    .hasMessageContaining("-Dluukku.runtime.ports.broker-rest=")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsProperty() {
        var given = Map.of("luukku.runtime.ports.smtp", "many");

        assertThatThrownBy(() -> RuntimePorts.given(given::get))
                .hasMessage("-Dluukku.runtime.ports.smtp=many is no port: give a number from 1 to 65535.");
    }

    @Test
    void theUsualPortsHoldUnlessOthersAreGiven() {
        var ports = RuntimePorts.given(Map.of("luukku.runtime.ports.tasklist", "18080")::get);

        assertThat(ports.of(RuntimePort.TASKLIST)).isEqualTo(18080);
        assertThat(ports.of(RuntimePort.LUUKKU)).isEqualTo(8090);
    }

    @Test
    void aFullDiskIsToldInNumbers() {
        assertThatThrownBy(() -> DataFolder.checkRoom(folder, 12_345_678))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Only 12 MB are free on the disk of %s and about 1000 MB are needed: make some room."
                        .formatted(folder));
    }

    @Test
    void twoRunsNeverShareAFolder() throws IOException {
        var settings = new RuntimeSettings(RuntimePorts.free(), folder, false, true);
        try (var first = DataFolder.open(settings)) {
            first.prepare();

            assertThatThrownBy(() -> DataFolder.open(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Luukku runs on " + folder);
        }
    }

    @Test
    void aFreshStartEmptiesTheFolderAndAnotherKeepsIt() throws IOException {
        Files.writeString(folder.resolve("a-case"), "kept");
        try (var kept = DataFolder.open(new RuntimeSettings(RuntimePorts.free(), folder, false, true))) {
            kept.prepare();
        }
        assertThat(folder.resolve("a-case")).exists();

        try (var fresh = DataFolder.open(new RuntimeSettings(RuntimePorts.free(), folder, true, true))) {
            fresh.prepare();
        }
        assertThat(folder.resolve("a-case")).doesNotExist();
    }
}
