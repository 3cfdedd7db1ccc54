package fi.luukku.runtime.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP with a session's cookies; every answer but a 2xx is an exception that says what came. */
final class Http {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final @Nullable HttpRequest login;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Http(String address) {
        this.address = address;
        this.login = null;
    }

    private Http(String address, String login) {
        this.address = address;
        this.login = request(loginPath(login)).POST(BodyPublishers.noBody()).build();
    }

    /** Logs in when it is asked to, also after the other side has started again and forgotten it. */
    static Http loggedIn(String address, String login) {
        return new Http(address, login);
    }

    /** Where a session begins; passwords are as the logins. */
    static String loginPath(String login) {
        return "/api/login?username=%s&password=%s".formatted(login, login);
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    JsonNode put(String path, Object body) {
        return send(request(path).PUT(json(body)).build());
    }

    JsonNode patch(String path, Object body) {
        return send(request(path).method("PATCH", json(body)).build());
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE().build());
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = sendOnceItListens(request);
            if (response.statusCode() == 401 && login != null) {
                sendOnceItListens(login);
                response = sendOnceItListens(request);
            }
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who does not listen got nothing: it may be starting again. */
    private HttpResponse<String> sendOnceItListens(HttpRequest request) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (ConnectException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }
}
