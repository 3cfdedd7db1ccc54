package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.BROKER_REST;
import static fi.luukku.runtime.RuntimePort.GATEWAY;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH;
import static fi.luukku.runtime.RuntimePort.TASKLIST;
import static fi.luukku.runtime.RuntimePort.WEB_INTERNAL;
import static fi.luukku.runtime.RuntimePort.WEB_MANAGEMENT;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operate and Tasklist. Apart from the broker: in one JVM with it, Tasklist 8.6 can complete no task. */
public final class WebPart extends CamundaPart {

    private static final List<String> MEMORY =
            List.of("-Xms96m", "-Xmx320m", "-XX:MaxDirectMemorySize=64m", "-XX:ReservedCodeCacheSize=64m");

    public WebPart(OwnProcesses processes, RuntimeSettings settings) {
        super(processes, settings);
    }

    @Override
    public String name() {
        return "Tasklist and Operate";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var properties = new LinkedHashMap<String, Object>(Map.of(
                "spring.profiles.active", "operate,tasklist,auth",
                "server.port", settings.ports().of(TASKLIST),
                "server.address", "127.0.0.1",
                "management.server.port", settings.ports().of(WEB_MANAGEMENT),
                "management.server.address", "127.0.0.1"));
        // It joins no cluster, but opens this port, and on every network unless told.
        properties.put("zeebe.gateway.cluster.host", "127.0.0.1");
        properties.put("zeebe.gateway.cluster.port", settings.ports().of(WEB_INTERNAL));
        properties.putAll(application("camunda.operate."));
        properties.putAll(application("camunda.tasklist."));
        properties.put("camunda.tasklist.zeebe.restAddress", settings.ports().http(BROKER_REST));
        if (settings.ports().https()) {
            properties.putAll(RuntimeSettings.certificate().properties());
            properties.put("management.server.ssl.enabled", false);
        }
        running = start("web", "io.camunda.application.StandaloneCamunda", MEMORY, properties)
                .awaitReady(
                        settings.ports().http(WEB_MANAGEMENT) + "/actuator/health", answer -> answer.contains("UP"));
    }

    @Override
    Optional<Path> mended(Path folder) throws IOException {
        return Optional.of(TasklistDates.mendedIn(folder));
    }

    private Map<String, Object> application(String prefix) {
        var openSearch = settings.ports().http(OPENSEARCH);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("database", "opensearch");
        properties.put("opensearch.url", openSearch);
        properties.put("opensearch.numberOfShards", 1);
        properties.put("opensearch.numberOfReplicas", 0);
        properties.put("zeebeOpensearch.url", openSearch);
        properties.put("zeebeOpensearch.prefix", "zeebe-record");
        properties.put("zeebe.gatewayAddress", "127.0.0.1:" + settings.ports().of(GATEWAY));
        properties.put("importer.readerBackoff", 200);
        properties.put("importer.schedulerBackoff", 200);
        properties.put("csrfPreventionEnabled", false);
        var prefixed = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> prefixed.put(prefix + name, value));
        return prefixed;
    }
}
