package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.SMS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.mail.Mailbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway for text messages that sends nothing on: what it gets goes to the {@link Mailbox}, addressed to the number. A
 * message that comes again under the same key is the same message.
 */
public final class SmsPart implements Part {

    /** What its reports of delivery would carry. */
    public static final String SECRET = "a-secret-for-trying-out";

    private final RuntimeSettings settings;
    private final Mailbox mailbox;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private @Nullable HttpServer server;

    public SmsPart(RuntimeSettings settings, Mailbox mailbox) {
        this.settings = settings;
        this.mailbox = mailbox;
    }

    @Override
    public String name() {
        return "Gateway for text messages";
    }

    @Override
    public void start() throws IOException {
        server = HttpServer.create(
                new InetSocketAddress("127.0.0.1", settings.ports().of(SMS)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/messages", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key == null || !message.path("to").asString("").startsWith("+")) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            if (keys.add(key)) {
                mailbox.keepTextMessage(
                        message.path("from").asString(),
                        message.path("to").asString(),
                        message.path("text").asString());
            }
            byte[] answer = JsonMapper.shared()
                    .writeValueAsString(Map.of("id", "try-out-" + key))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
