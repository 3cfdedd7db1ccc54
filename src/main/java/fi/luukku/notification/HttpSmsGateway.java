package fi.luukku.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes messages as JSON over HTTP, {@code {"to", "from", "text", "reference"}}, and answers with an
 * {@code id}. The key of a message goes as {@code Idempotency-Key} and as {@code reference}.
 */
@Component
class HttpSmsGateway implements SmsGateway {

    private static final int LONGEST_ANSWER = 65_536;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final SmsProperties sms;

    HttpSmsGateway(SmsProperties sms) {
        this.sms = sms;
    }

    /** On a connection of its own: one that was kept open may be gone, and then nobody knows what became of the message. */
    @Override
    public String handOver(TextMessage message) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(sms.timeout())
                .build();
        try {
            HttpResponse<InputStream> answer = client.sendAsync(request(message), BodyHandlers.ofInputStream())
                    .get(sms.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            return understand(answer);
        } catch (ExecutionException e) {
            throw explain(e.getCause());
        } catch (TimeoutException e) {
            throw new UnansweredException("the gateway did not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("Luukku is being ended");
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest request(TextMessage message) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "to", message.to(),
                        "from", sms.sender(),
                        "text", message.text(),
                        "reference", message.key()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sms.url()))
                .timeout(sms.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.key())
                .POST(BodyPublishers.ofString(body));
        if (!sms.key().isEmpty()) {
            request.header("Authorization", "Bearer " + sms.key());
        }
        return request.build();
    }

    private String understand(HttpResponse<InputStream> answer) {
        int status = answer.statusCode();
        String why = "the gateway answered " + status;
        if (status >= 200 && status < 300) {
            return id(answer.body());
        }
        throw switch (status) {
            case 401, 403, 404, 405 -> NotTakenException.away(why);
            case 408, 425 -> NotTakenException.putOff(why);
            case 429, 503 -> NotTakenException.putOff(why, pause(answer));
            // Another message has that key: whether this one left, nobody can tell.
            case 409 -> new UnansweredException(why);
            default ->
                status >= 500
                        ? NotTakenException.putOff(why)
                        : status >= 400 ? NotTakenException.forGood(why) : NotTakenException.away(why);
        };
    }

    /** It is taken, whether or not the rest of the answer comes. */
    private String id(InputStream body) {
        try (body) {
            byte[] answer = CompletableFuture.supplyAsync(() -> read(body), Thread::startVirtualThread)
                    .get(sms.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return JsonMapper.shared()
                    .readTree(new String(answer, StandardCharsets.UTF_8))
                    .path("id")
                    .asString("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException | IOException | JacksonException e) {
            return "";
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(LONGEST_ANSWER);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static @Nullable Duration pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(null);
    }

    private static RuntimeException explain(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof UnresolvedAddressException) {
                return NotTakenException.away("the gateway cannot be reached");
            }
        }
        String what = failure == null ? "nothing" : failure.getClass().getSimpleName();
        return new UnansweredException("the gateway's answer did not come: " + what);
    }

    /** The message may have left, and may not. */
    static final class UnansweredException extends RuntimeException {

        UnansweredException(String message) {
            super(message);
        }
    }
}
