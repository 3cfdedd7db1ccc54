package fi.luukku.notification;

import static fi.luukku.notification.ScriptedGateway.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.luukku.notification.HttpSmsGateway.UnansweredException;
import fi.luukku.notification.NotTakenException.Until;
import fi.luukku.notification.SmsGateway.TextMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpSmsGatewayTest {

    private static final TextMessage MESSAGE =
            new TextMessage("key-1", "+358401234567", "Perheiden tuki: Sinulle on viesti. \"Lue\" se täältä.");

    @Test
    void handsTheMessageOverWithItsKeyAndTellsWhatTheGatewayCallsIt() throws Exception {
        try (var gateway = new ScriptedGateway(answer(202, "{\"id\":\"abc-7\"}"))) {
            assertThat(sms(gateway.url()).handOver(MESSAGE)).isEqualTo("abc-7");

            var request = gateway.requests().getFirst();
            JsonNode body = JsonMapper.shared().readTree(request.body());
            assertThat(request.headers())
                    .containsEntry("idempotency-key", "key-1")
                    .containsEntry("authorization", "Bearer the-key")
                    .containsEntry("content-type", "application/json");
            assertThat(body.path("to").asString()).isEqualTo(MESSAGE.to());
            assertThat(body.path("from").asString()).isEqualTo("Luukku");
            assertThat(body.path("text").asString()).isEqualTo(MESSAGE.text());
            assertThat(body.path("reference").asString()).isEqualTo("key-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1]", "{\"id\":null}"})
    void aMessageThatIsTakenIsTakenWhateverElseIsAnswered(String body) throws Exception {
        try (var gateway = new ScriptedGateway(answer(200, body))) {
            assertThat(sms(gateway.url()).handOver(MESSAGE)).isEmpty();
        }
    }

    @Test
    void aMessageThatIsTakenIsTakenWhenTheRestOfTheAnswerNeverComes() throws Exception {
        try (var gateway = new ScriptedGateway(ScriptedGateway.TAKE_AND_DROP)) {
            assertThat(sms(gateway.url()).handOver(MESSAGE)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, FOR_GOOD",
        "413, FOR_GOOD",
        "422, FOR_GOOD",
        "401, AWAY",
        "403, AWAY",
        "404, AWAY",
        "302, AWAY",
        "408, PUT_OFF",
        "429, PUT_OFF",
        "500, PUT_OFF",
        "502, PUT_OFF",
        "503, PUT_OFF"
    })
    void tellsApartWhatIsNeverTakenFromWhatMayBeTriedAgain(int status, Until until) throws Exception {
        try (var gateway = new ScriptedGateway(answer(status, "{\"to\":\"+358401234567\"}"))) {
            assertThatExceptionOfType(NotTakenException.class)
                    .isThrownBy(() -> sms(gateway.url()).handOver(MESSAGE))
                    .matches(e -> e.until() == until)
                    .withMessage("the gateway answered " + status)
                    .withMessageNotContaining("358");
        }
    }

    @ParameterizedTest
    @CsvSource({"30, PT30S", "999999, PT1H"})
    void waitsAsLongAsTheGatewayAsksForWithinReason(String asked, Duration pause) throws Exception {
        try (var gateway = new ScriptedGateway(answer(429, "", "Retry-After: " + asked))) {
            assertThatExceptionOfType(NotTakenException.class)
                    .isThrownBy(() -> sms(gateway.url()).handOver(MESSAGE))
                    .matches(e -> pause.equals(e.pause()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedGateway.HANG, ScriptedGateway.DROP, "HTTP/1.1 409 X\r\nContent-Length: 0\r\n\r\n"})
    void whatNobodyCanTellIsNotTakenForARefusalAndNotTriedAgain(String script) throws Exception {
        try (var gateway = new ScriptedGateway(script, answer(200, ""))) {
            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(() -> sms(gateway.url()).handOver(MESSAGE));
            assertThat(gateway.requests()).hasSize(1);
        }
    }

    @Test
    void aGatewayThatIsAwayCertainlyTookNothing() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThatExceptionOfType(NotTakenException.class)
                .isThrownBy(() -> sms("http://127.0.0.1:" + closed + "/").handOver(MESSAGE))
                .matches(e -> e.until() == Until.AWAY);
    }

    private static SmsGateway sms(String url) {
        return new HttpSmsGateway(settings(url));
    }

    static SmsProperties settings(String url) {
        return new SmsProperties(
                url, "the-key", "Luukku", Duration.ofSeconds(1), LocalTime.of(21, 0), LocalTime.of(8, 0), 2, "");
    }
}
