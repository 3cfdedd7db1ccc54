package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.BROKER_COMMAND;
import static fi.luukku.runtime.RuntimePort.BROKER_INTERNAL;
import static fi.luukku.runtime.RuntimePort.BROKER_MANAGEMENT;
import static fi.luukku.runtime.RuntimePort.BROKER_REST;
import static fi.luukku.runtime.RuntimePort.GATEWAY;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Zeebe broker with its gateway: the engine that runs the models. Its clock can be moved. */
public final class BrokerPart extends CamundaPart {

    private static final List<String> MEMORY =
            List.of("-Xms64m", "-Xmx256m", "-XX:MaxDirectMemorySize=192m", "-XX:ReservedCodeCacheSize=48m");
    private static final String LOOPBACK = "127.0.0.1";

    public BrokerPart(OwnProcesses processes, RuntimeSettings settings) {
        super(processes, settings);
    }

    @Override
    public String name() {
        return "Zeebe broker";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var properties = new LinkedHashMap<String, Object>();
        properties.putAll(servers());
        properties.putAll(network());
        properties.putAll(storage());
        properties.putAll(exporter());
        running = start("broker", "io.camunda.application.StandaloneBroker", MEMORY, properties)
                .awaitReady(
                        settings.ports().http(BROKER_REST) + "/v2/topology",
                        answer -> answer.contains("\"health\":\"healthy\"") && answer.contains("\"role\":\"leader\""));
    }

    private Map<String, Object> servers() {
        return Map.of(
                "spring.profiles.active",
                "broker",
                "server.port",
                settings.ports().of(BROKER_REST),
                "server.address",
                LOOPBACK,
                "management.server.port",
                settings.ports().of(BROKER_MANAGEMENT),
                "management.server.address",
                LOOPBACK,
                "management.endpoint.health.validate-group-membership",
                false,
                "zeebe.clock.controlled",
                true,
                "camunda.rest.query.enabled",
                true,
                "camunda.database.type",
                "opensearch",
                "camunda.database.url",
                settings.ports().http(OPENSEARCH));
    }

    private Map<String, Object> network() {
        return Map.of(
                "zeebe.broker.network.host", LOOPBACK,
                "zeebe.broker.network.commandApi.host", LOOPBACK,
                "zeebe.broker.network.commandApi.port", settings.ports().of(BROKER_COMMAND),
                "zeebe.broker.network.internalApi.host", LOOPBACK,
                "zeebe.broker.network.internalApi.port", settings.ports().of(BROKER_INTERNAL),
                "zeebe.broker.gateway.network.host", LOOPBACK,
                "zeebe.broker.gateway.network.port", settings.ports().of(GATEWAY));
    }

    /**
     * One partition, two threads: one person's machine. Jobs whose time is up are looked for often, as tests lose many answers
     * of workers. The disk is watched by us, in one sentence, before the
     * start.
     */
    private Map<String, Object> storage() {
        return Map.of(
                "zeebe.broker.data.directory",
                settings.data().resolve("broker").resolve("data"),
                "zeebe.broker.data.logSegmentSize",
                "16MB",
                "zeebe.broker.data.disk.freeSpace.processing",
                "200MB",
                "zeebe.broker.data.disk.freeSpace.replication",
                "100MB",
                "zeebe.broker.cluster.partitionsCount",
                1,
                "zeebe.broker.threads.cpuThreadCount",
                2,
                "zeebe.broker.threads.ioThreadCount",
                2,
                "zeebe.broker.experimental.rocksdb.memoryLimit",
                "64MB",
                "zeebe.broker.experimental.engine.jobs.timeoutCheckerPollingInterval",
                "100ms");
    }

    private Map<String, Object> exporter() {
        var exporter = "zeebe.broker.exporters.opensearch.";
        return Map.of(
                exporter + "className", "io.camunda.zeebe.exporter.opensearch.OpensearchExporter",
                exporter + "args.url", settings.ports().http(OPENSEARCH),
                exporter + "args.index.prefix", "zeebe-record",
                exporter + "args.index.numberOfShards", 1,
                exporter + "args.index.numberOfReplicas", 0,
                exporter + "args.bulk.delay", 1,
                exporter + "args.bulk.size", 1);
    }
}
