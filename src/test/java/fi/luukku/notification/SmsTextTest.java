package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import fi.luukku.access.AccessLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SmsTextTest {

    private static final String ADDRESS = "https://luukku.example.org/letters/" + "x".repeat(43);

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysNothingButWhereToReadAndFitsIntoOnePart(Language language) {
        String text = text("Perheiden tuki", "https://luukku.example.org").write(ADDRESS, language);

        assertThat(text).startsWith("Perheiden tuki: ").endsWith(": " + ADDRESS).hasSizeLessThan(161);
        assertThat(SmsText.parts(text)).isEqualTo(1);
    }

    @Test
    void leavesTheSendersNameOutWhereItWouldTakeAnotherPart() {
        assertThat(text("Барнардо", "https://luukku.example.org").write(ADDRESS, Language.FI))
                .isEqualTo("Sinulle on viesti. Lue se: " + ADDRESS);
        assertThat(text("P".repeat(60), "https://luukku.example.org").write(ADDRESS, Language.SV))
                .isEqualTo("Du har fått ett meddelande. Läs det: " + ADDRESS);
    }

    @Test
    void countsPartsAsThePhoneNetworkDoes() {
        assertThat(SmsText.parts("ä".repeat(160))).isEqualTo(1);
        assertThat(SmsText.parts("ä".repeat(161))).isEqualTo(2);
        assertThat(SmsText.parts("ä".repeat(306))).isEqualTo(2);
        assertThat(SmsText.parts("ä".repeat(307))).isEqualTo(3);
        assertThat(SmsText.parts("€".repeat(80))).isEqualTo(1);
        assertThat(SmsText.parts("€".repeat(81))).isEqualTo(2);
        assertThat(SmsText.parts("č".repeat(70))).isEqualTo(1);
        assertThat(SmsText.parts("č".repeat(71))).isEqualTo(2);
        assertThat(SmsText.parts("č".repeat(135))).isEqualTo(3);
    }

    @Test
    void anAddressTooLongForATextMessageStopsTheStart() {
        String longUrl = "https://luukku.example.org/" + "a".repeat(250);

        assertThatIllegalStateException()
                .isThrownBy(() -> text("Perheiden tuki", longUrl))
                .withMessageContaining("luukku.sms.longest-parts allows 2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T20:59:59+02:00,",
        "2026-11-23T21:00:00+02:00, 2026-11-24T08:00+02:00",
        "2026-11-23T19:30:00Z, 2026-11-24T08:00+02:00",
        "2026-12-06T03:00:00+02:00, 2026-12-06T08:00+02:00",
        "2026-12-06T08:00:00+02:00,",
        // The clocks go forward in that night.
        "2026-03-28T23:00:00+02:00, 2026-03-29T08:00+03:00"
    })
    void messagesWaitForTheMorningInFinnishTimeOnEveryDay(OffsetDateTime now, OffsetDateTime morning) {
        var end = new QuietHours(HttpSmsGatewayTest.settings("")).endAfter(now);

        if (morning == null) {
            assertThat(end).isEmpty();
        } else {
            assertThat(end).contains(morning);
        }
    }

    @Test
    void quietHoursMayLieWithinOneDayOrNowhere() {
        assertThat(quiet("12:00", "13:00").endAfter(OffsetDateTime.parse("2026-11-23T12:30:00+02:00")))
                .contains(OffsetDateTime.parse("2026-11-23T13:00:00+02:00"));
        assertThat(quiet("12:00", "13:00").endAfter(OffsetDateTime.parse("2026-11-23T13:00:00+02:00")))
                .isEmpty();
        assertThat(quiet("08:00", "08:00").endAfter(OffsetDateTime.parse("2026-11-23T08:00:00+02:00")))
                .isEmpty();
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSmsGatewayTest.settings("http://gateway.example.org/"))
                .withMessageContaining("luukku.sms.url must be an https address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsProperties(
                        "", "", "L", Duration.ofSeconds(1), LocalTime.NOON, LocalTime.NOON, 1, "short"))
                .withMessageContaining("luukku.sms.report-secret");
    }

    private static QuietHours quiet(String from, String until) {
        return new QuietHours(new SmsProperties(
                "", "", "L", Duration.ofSeconds(1), LocalTime.parse(from), LocalTime.parse(until), 1, ""));
    }

    private static SmsText text(String office, String baseUrl) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/letter");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SmsText(
                messages,
                new OfficeProperties(office, "08 000 0000", "perheiden.tuki@luukku.example"),
                HttpSmsGatewayTest.settings("https://gateway.example/"),
                new AccessLinks(mock(JdbcClient.class), Clock.systemUTC(), URI.create(baseUrl)));
    }
}
