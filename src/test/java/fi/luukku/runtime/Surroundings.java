package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.BROKER_REST;
import static fi.luukku.runtime.RuntimePort.GATEWAY;
import static fi.luukku.runtime.RuntimePort.LUUKKU;
import static fi.luukku.runtime.RuntimePort.SMS;
import static fi.luukku.runtime.RuntimePort.SMTP;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.part.PostgresDatabases;
import fi.luukku.runtime.part.SmsPart;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where Luukku finds what it needs, as Spring's properties.
 *
 * @param ports where the parts listen
 * @param database the JDBC address of its database
 */
public record Surroundings(RuntimePorts ports, String database) {

    static Surroundings of(RuntimePorts ports, String database) {
        return new Surroundings(ports, database);
    }

    /** For a Luukku on this runtime's own port for it, on https where its pages are. */
    public Map<String, Object> properties() {
        var properties = properties(ports.of(LUUKKU));
        properties.put("luukku.base-url", ports.page(LUUKKU));
        properties.put("luukku.tasklist-url", ports.page(TASKLIST));
        if (ports.https()) {
            properties.putAll(RuntimeSettings.certificate().properties());
        }
        return properties;
    }

    /** For a Luukku with this port. */
    public Map<String, Object> properties(int port) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", database);
        properties.put("spring.datasource.username", PostgresDatabases.APPLICATION);
        properties.put("spring.datasource.password", "");
        properties.put("spring.flyway.user", PostgresDatabases.OWNER);
        properties.put("spring.flyway.password", "");
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", ports.of(SMTP));
        properties.put("luukku.sms.url", ports.http(SMS) + "/messages");
        properties.put("luukku.sms.report-secret", SmsPart.SECRET);
        properties.put("camunda.client.mode", "self-managed");
        properties.put("camunda.client.grpc-address", ports.http(GATEWAY));
        properties.put("camunda.client.rest-address", ports.http(BROKER_REST));
        properties.put("camunda.client.prefer-rest-over-grpc", false);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        properties.put("luukku.base-url", "http://localhost:" + port);
        // It writes every address it sees to the log.
        properties.put("logging.level.com.icegreen.greenmail", "warn");
        for (String area : new String[] {"KAA", "OUL", "KES"}) {
            properties.put(
                    "luukku.directory.files." + area,
                    Path.of("docs", "directory", area + ".csv").toAbsolutePath().toString());
        }
        // Tests look for late tasks when they mean to.
        properties.put("luukku.overdue.every", "24h");
        properties.putAll(Login.properties());
        return properties;
    }
}
