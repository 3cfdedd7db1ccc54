package fi.luukku.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The contact page, as it is opened and sent by people, in a hurry, twice, and by robots. */
@OnDatabase
@AutoConfigureMockMvc
class ContactPageIT {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final AtomicInteger SENDERS = new AtomicInteger();

    @Autowired
    MockMvc web;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString();
    private String sender;

    @BeforeEach
    void comeFromAnotherNetwork() {
        int number = SENDERS.incrementAndGet();
        sender = "10.77.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    @Test
    void isOpenToEverybodyInTheBrowsersLanguageAndMakesNoSession() throws Exception {
        var result = web.perform(get("/contact").header("Accept-Language", "sv-FI,sv;q=0.9,en;q=0.8"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"sv\"")))
                .andExpect(content().string(containsString("Kontakta oss")))
                .andExpect(content().string(containsString("tel:112")))
                .andExpect(content().string(not(containsString("_csrf"))))
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
        Cookie cookie = result.getResponse().getCookie("contact");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/contact");
    }

    @ParameterizedTest
    @CsvSource({"fi, kello, Kiitos", "sv, klockan, Tack", "en, by|from, Thank you"})
    void whatIsSentIsKeptAndTheReceiptTellsWhenSomebodyIsInTouch(String language, String when, String thanks)
            throws Exception {
        Page page = open(language);
        pass(Duration.ofSeconds(4));
        var sent = send(page, fields());

        assertThat(sent.getStatus()).isEqualTo(302);
        String receipt = sent.getRedirectedUrl();
        assertThat(receipt).matches("/contact/received/[0-9a-f-]{36}\\?lang=" + language);
        web.perform(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(thanks)))
                .andExpect(content().string(org.hamcrest.Matchers.matchesPattern("(?s).*(" + when + ") \\d.*")))
                .andExpect(content().string(not(containsString(mark))));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void sentTwiceOrFromTwoTabsItIsOneContactAndAnotherOneIsNotLost() throws Exception {
        Page first = open("en");
        Page second = open("en", first.stamp());
        assertThat(second.stamp()).isEqualTo(first.stamp());
        pass(Duration.ofSeconds(4));

        String receipt = send(first, fields()).getRedirectedUrl();
        assertThat(send(first, fields()).getRedirectedUrl()).isEqualTo(receipt);
        assertThat(send(second, fields()).getRedirectedUrl()).isEqualTo(receipt);
        assertThat(kept()).isEqualTo(1);

        Map<String, String> another = fields();
        another.put("words", "Another matter " + mark);
        var refused = send(second, another);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("We already have a message", "Another matter " + mark);
        pass(Duration.ofSeconds(4));
        assertThat(send(new Page(stamp(refused)), another).getStatus()).isEqualTo(302);
        assertThat(kept()).isEqualTo(2);
        // Whoever opens the page after that begins anew.
        assertThat(open("en", first.stamp()).stamp()).isNotEqualTo(first.stamp());
    }

    @Test
    void aRobotIsAskedOnceMoreAndAPersonLosesNothing() throws Exception {
        Page page = open("en");
        var tooFast = send(page, fields());
        assertThat(tooFast.getStatus()).isEqualTo(422);
        assertThat(tooFast.getContentAsString()).contains("press Send once more", mark);

        pass(Duration.ofSeconds(4));
        Map<String, String> trapped = fields();
        trapped.put("website", "https://pills.example");
        assertThat(send(page, trapped).getStatus()).isEqualTo(422);
        assertThat(kept()).isZero();

        assertThat(send(page, fields()).getStatus()).isEqualTo(302);
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "forged", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aFormThatWasNeverOpenedIsNotTaken(String forged) throws Exception {
        var refused = send(new Page(forged), fields());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(kept()).isZero();
        pass(Duration.ofSeconds(4));
        assertThat(send(new Page(stamp(refused)), fields()).getStatus()).isEqualTo(302);
    }

    @Test
    void aStampOfAnotherHandOrAnOldOneIsNotTaken() throws Exception {
        Page page = open("en");
        String signed = page.stamp();
        char last = signed.charAt(10) == 'A' ? 'B' : 'A';
        String changed = signed.substring(0, 10) + last + signed.substring(11);
        pass(Duration.ofSeconds(4));
        assertThat(send(new Page(changed), fields()).getStatus()).isEqualTo(422);

        pass(Duration.ofHours(25));
        var old = send(page, fields());
        assertThat(old.getStatus()).isEqualTo(422);
        assertThat(old.getContentAsString()).contains(mark);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "areaCode, '', Choose where the family lives",
        "areaCode, XXX, This is none of our areas",
        "areaCode, KAA OR 1=1, This is none of our areas",
        "callerRole, '', Choose who you are",
        "callerRole, admin, This is none of the choices",
        "reachBy, '', Choose how we may reach you",
        "reachBy, pigeon, This is none of the choices",
        "phone, '', Write your phone number",
        "phone, call me, This is not a phone number",
        "phone, +999 1, This is not a phone number",
        "email, nobody, This is not an e-mail address",
        "email, 'a@b.fi,c@d.fi', This is not an e-mail address",
        "changeCodes, forged, This is none of the choices",
        "childBirthDate, 31.2.2020, There is no such day",
        "childBirthDate, 1.1.2200, cannot be in the future",
        "language, xx, This is none of the choices"
    })
    void whatIsWrongIsToldBesideItsFieldAndWhatWasTypedStays(String field, String value, String sentence)
            throws Exception {
        Page page = open("en");
        pass(Duration.ofSeconds(4));
        Map<String, String> fields = fields();
        fields.put(field, value);
        var refused = send(page, fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(sentence, "id=\"" + field + "-error\"", "href=\"#" + field + "\"", mark);
        assertThat(kept()).isZero();
    }

    @Test
    void tooMuchIsToldWithItsLengthInThePagesLanguageAndKept() throws Exception {
        Page page = open("fi");
        pass(Duration.ofSeconds(4));
        Map<String, String> fields = fields();
        fields.put("words", mark + "ä".repeat(10_000));
        fields.put("name", "م".repeat(201));
        var refused = send(page, fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("10\u00a0036 merkkiä", "enintään 10\u00a0000", "201 merkkiä", "ä".repeat(10_000));
        fields.put("words", mark + "ä".repeat(10_000 - mark.length()));
        fields.put("name", "م".repeat(200));
        assertThat(send(page, fields).getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"أمينة", "Անահիտ", "Nguyễn Thị Ánh", "👩‍👧", "<script>alert(1)</script>", "O’Brien \"x\" & Co"})
    void anyNameIsTakenAsItIsWrittenAndNeverAsCode(String name) throws Exception {
        Page page = open("en");
        pass(Duration.ofSeconds(4));
        Map<String, String> fields = fields();
        fields.put("name", name);
        fields.put("phone", "call <b>me</b>");
        String refused = send(page, fields).getContentAsString();
        assertThat(refused).doesNotContain("<script>alert", "<b>me");

        fields.put("phone", "+46 70 123 45 67");
        assertThat(send(page, fields).getStatus()).isEqualTo(302);
        assertThat(database.sql("select c.caller_name from contact c join sent_contact s using (reference)"
                                + " where s.words like ?")
                        .param("%" + mark + "%")
                        .query(String.class)
                        .single())
                .isEqualTo(name);
    }

    @Test
    void anUrgentOneShowsWhomToCallFirstAndIsTaken() throws Exception {
        Page page = open("en");
        pass(Duration.ofSeconds(4));
        Map<String, String> fields = fields();
        fields.put("urgent", "true");
        var sent = send(page, fields);

        web.perform(get(sent.getRedirectedUrl()))
                .andExpect(content().string(containsString("tel:112")))
                .andExpect(content().string(not(containsString("today by"))))
                .andExpect(content().string(containsString("08 000 0009")));
        assertThat(database.sql("select urgent from sent_contact where words like ?")
                        .param("%" + mark + "%")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oneNetworkCannotSendWithoutEndAndOthersStillCan() throws Exception {
        Page page = open("en");
        pass(Duration.ofSeconds(4));
        for (int i = 0; i < 30; i++) {
            assertThat(send(page, Map.of()).getStatus()).isEqualTo(422);
        }
        var refused = send(page, fields());
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 600);
        assertThat(refused.getContentAsString()).contains("Many messages", mark);

        sender = "2001:db8:77::1";
        assertThat(send(page, fields()).getStatus()).isEqualTo(302);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aReceiptOfNobodyAndAnOldOneAreUnknown() throws Exception {
        web.perform(get("/contact/received/" + UUID.randomUUID())).andExpect(status().isNotFound());
        web.perform(get("/contact/received/x'y")).andExpect(status().isNotFound());
        Page page = open("en");
        pass(Duration.ofSeconds(4));
        String receipt = send(page, fields()).getRedirectedUrl();
        pass(Duration.ofDays(8));
        web.perform(get(receipt)).andExpect(status().isNotFound());
    }

    @Test
    void aBodyWithoutEndIsRefusedBeforeItIsRead() throws Exception {
        web.perform(post("/contact").content(new byte[1_100_000])).andExpect(status().isContentTooLarge());
    }

    private record Page(String stamp) {}

    private Page open(String language, String... earlier) throws Exception {
        MockHttpServletRequestBuilder request = get("/contact").param("lang", language);
        for (String stamp : List.of(earlier)) {
            request.cookie(new Cookie("contact", stamp));
        }
        Page page = new Page(stamp(
                web.perform(request).andExpect(status().isOk()).andReturn().getResponse()));
        languages.put(page, language);
        return page;
    }

    private MockHttpServletResponse send(Page page, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/contact")
                .param("stamp", page.stamp())
                .with(one -> {
                    one.setRemoteAddr(sender);
                    return one;
                });
        Map<String, String> all = new HashMap<>(fields);
        String language = all.getOrDefault("lang", language(page));
        all.forEach(request::param);
        return web.perform(request.param("lang", language)).andReturn().getResponse();
    }

    private final Map<Page, String> languages = new HashMap<>();

    private String language(Page page) {
        return languages.getOrDefault(page, "en");
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("callerRole", "parent");
        fields.put("areaCode", "KAA");
        fields.put("changeCodes", "divorce");
        fields.put("words", "Barnet sover inte. " + mark);
        fields.put("reachBy", "phone");
        fields.put("phone", "040 123 4567");
        fields.put("language", "sv");
        return fields;
    }

    private void pass(Duration time) {
        clock.move(time);
    }

    private int kept() {
        return database.sql("select count(*) from sent_contact where words like ?")
                .param("%" + mark + "%")
                .query(Integer.class)
                .single();
    }

    private static String stamp(MockHttpServletResponse page) throws Exception {
        Matcher stamp = STAMP.matcher(page.getContentAsString());
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }
}
