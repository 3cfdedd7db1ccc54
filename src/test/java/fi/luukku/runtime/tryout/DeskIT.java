package fi.luukku.runtime.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnRuntime;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@OnRuntime
class DeskIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Value("${luukku.base-url}")
    String luukku;

    @Autowired
    EngineClock clock;

    @Autowired
    JavaMailSender mail;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void movesToTheMorningOfTheNextWorkingDay() throws Exception {
        var before = clock.instant();

        var page = press("/next-working-day", "");

        assertThat(page).contains("Time has moved").contains(", 09:00</strong>");
        assertThat(clock.instant()).isAfter(before);
        assertThat(LocalDateTime.now(clock).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void refusesATimeThatHasPassedAndOneThatIsNone() throws Exception {
        var before = clock.instant();

        assertThat(press("/until", "2020-01-01T09:00")).contains("Time only moves forward");
        assertThat(press("/until", "soon")).contains("Give a date and a time.");
        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void showsALetterWithItsLinksAndItsCalendarEntry() throws Exception {
        var message = mail.createMimeMessage();
        var writing = new MimeMessageHelper(message, true, "UTF-8");
        writing.setFrom("luukku@example.org");
        writing.setTo("onni.esimerkki@example.org");
        writing.setSubject("Kutsu pöydän ääreen");
        writing.setText("Vastaa: http://localhost:1/vastaa?k=1.\n<b>Terveisin</b>");
        writing.addAttachment(
                "kutsu.ics",
                () -> DeskIT.class.getResourceAsStream("meeting.ics"),
                "text/calendar; method=REQUEST; charset=UTF-8");

        mail.send(message);

        var desk = get("/try-out");
        assertThat(desk).contains("Kutsu pöydän ääreen").contains("to onni.esimerkki@example.org");
        var link = Pattern.compile("/try-out/letters/[^\"]+\"(?=>Kutsu pöydän)").matcher(desk);
        assertThat(link.find()).isTrue();
        assertThat(get(link.group().replace("\"", "")))
                .contains("<a href=\"http://localhost:1/vastaa?k=1\">")
                .contains("&lt;b&gt;")
                .contains("1.12.2026 09:00–10:00")
                .contains("Kaakkurin koulu");
    }

    private String press(String button, String until) throws Exception {
        var token = TOKEN.matcher(get("/try-out"));
        assertThat(token.find()).isTrue();
        var form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&until=" + until;
        var request = HttpRequest.newBuilder(URI.create(luukku + "/try-out" + button))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private String get(String path) throws Exception {
        var response =
                browser.send(HttpRequest.newBuilder(URI.create(luukku + path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
