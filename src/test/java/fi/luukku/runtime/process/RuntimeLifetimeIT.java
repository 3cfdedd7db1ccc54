package fi.luukku.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sleep to start")
class RuntimeLifetimeIT {

    @TempDir
    Path folder;

    private Process bystander;

    @BeforeEach
    void startSomebodyElse() throws IOException {
        bystander = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endSomebodyElse() {
        bystander.destroyForcibly();
    }

    @Test
    void aParentKilledWithoutWarningLeavesNoneOfItsProcesses() throws IOException {
        var parent = new ProcessBuilder(
                        OwnProcesses.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfTwo.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader says = parent.inputReader();
        var one = ProcessHandle.of(Long.parseLong(says.readLine())).orElseThrow();
        var two = ProcessHandle.of(Long.parseLong(says.readLine())).orElseThrow();
        assertThat(one.isAlive() && two.isAlive()).isTrue();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(15)).until(() -> !one.isAlive() && !two.isAlive());
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void theNextStartEndsWhatIsLeftOfItsOwnAndNothingElse() throws IOException {
        var own = new ProcessBuilder("sleep", "600").start();
        var known = KnownProcess.of(own.toHandle()).orElseThrow();
        var anotherWithThatNumberBefore =
                new KnownProcess(bystander.pid(), Instant.now().minusSeconds(3600));
        Files.writeString(
                folder.resolve("processes"),
                known.line() + "\n" + anotherWithThatNumberBefore.line() + "\nnot a process\n");

        OwnProcesses.endLeftOver(folder);

        assertThat(own.isAlive()).isFalse();
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void aProcessThatDoesNotListenIsEndedByForce() throws IOException {
        var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; read forever").start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");

        Ending.of(List.of(deaf.toHandle()), Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
    }
}
