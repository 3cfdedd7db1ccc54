package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.OPENSEARCH;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH_TRANSPORT;

import fi.luukku.runtime.RuntimePort;
import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** OpenSearch, where Operate and Tasklist keep what they show. */
public final class OpenSearchPart implements Part {

    private final OwnProcesses processes;
    private final RuntimeSettings settings;
    private @Nullable JavaProcess running;

    public OpenSearchPart(OwnProcesses processes, RuntimeSettings settings) {
        this.processes = processes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var jars = PartsFolder.openSearch();
        var program = new Program(
                name(),
                "opensearch",
                OpenSearchCode.compiledAgainst(jars) + File.pathSeparator + jars,
                OpenSearchCode.MAIN_CLASS,
                List.of(
                        "-Xms" + heap(),
                        "-Xmx" + heap(),
                        "-XX:MaxDirectMemorySize=128m",
                        "-Dio.netty.allocator.numDirectArenas=1"),
                List.of(data(), port(OPENSEARCH), port(OPENSEARCH_TRANSPORT)));
        running = JavaProcess.start(processes, program, settings.data())
                .awaitReady(
                        settings.ports().http(OPENSEARCH) + "/_cluster/health",
                        answer -> answer.contains("\"green\"") || answer.contains("\"yellow\""));
    }

    @Override
    public CompletableFuture<String> endedByItself() {
        return Objects.requireNonNull(running, "not started").ended();
    }

    /** Enough for one person's cases; a whole run of tests keeps hundreds, and searches them all the time. */
    private String heap() {
        return settings.keep() ? "384m" : "1g";
    }

    private String data() {
        return Path.of(settings.data().toString(), "opensearch").toString();
    }

    private String port(RuntimePort port) {
        return String.valueOf(settings.ports().of(port));
    }
}
