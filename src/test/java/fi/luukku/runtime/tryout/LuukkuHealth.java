package fi.luukku.runtime.tryout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Luukku's own word on whether it can work: its database is there and the engine has taken the models. */
final class LuukkuHealth {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest question;

    /** Of the Luukku with this address. */
    LuukkuHealth(String address) {
        question = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    boolean isUp() {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
