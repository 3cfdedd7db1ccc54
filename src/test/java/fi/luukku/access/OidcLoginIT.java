package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logging in and out at the organisation's own provider, redirects and tokens and all. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "camunda.client.enabled=false",
            "luukku.access.login=oidc",
            "luukku.access.claims.roles=realm_access.roles",
            "luukku.tasklist-url=https://tasklist.example.org",
            "spring.security.oauth2.client.registration.luukku.client-id=" + SomeIssuer.CLIENT,
            "spring.security.oauth2.client.registration.luukku.client-secret=secret",
            "spring.security.oauth2.client.registration.luukku.scope=openid,profile,email"
        })
@Import(SomeCase.class)
@DirtiesContext
class OidcLoginIT {

    private static final SomeIssuer issuer = new SomeIssuer();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    SomeCase someCase;

    @Value("${luukku.base-url}")
    String luukku;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.luukku.issuer-uri", issuer::address);
    }

    @AfterAll
    static void close() {
        issuer.close();
    }

    @BeforeEach
    void aCoordinatorComes() {
        issuer.tells(token -> worker(token, List.of("coordinator", "printer-admin", "OWN_WORKER")));
    }

    @Test
    void aWorkerComesBackFromTheProviderToThePageTheyWanted() throws Exception {
        CaseReference reference = someCase.opened();

        HttpResponse<String> page = follow(luukku + "/cases/" + reference + "/parts/contact");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/cases/" + reference + "/parts/contact");
        assertThat(page.body()).contains("Case " + reference).contains("Save contact");
        assertThat(follow(luukku + "/cases/" + reference).body()).contains("Kaisa Koordinaattori");
    }

    @Test
    void theSessionGetsANewIdWhenSomebodyLogsIn() throws Exception {
        follow(luukku + "/login?error");
        get(luukku + "/oauth2/authorization/luukku");
        String before = session();

        follow(luukku + "/cases");

        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void somebodyWithoutARoleHereIsToldSoAndIsNotIn() throws Exception {
        issuer.tells(token -> worker(token, List.of("printer-admin")));

        HttpResponse<String> page = follow(luukku + "/cases");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("you have no role in Luukku yet").doesNotContain("Kaisa Koordinaattori");
        assertThat(get(luukku + "/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void aManagerIsInAndSeesNoCard() throws Exception {
        issuer.tells(token -> worker(token, List.of("manager")));
        follow(luukku + "/cases");

        assertThat(get(luukku + "/cases/" + someCase.opened()).statusCode()).isEqualTo(403);
    }

    static List<Arguments> wrongTokens() {
        return List.of(
                Arguments.of(
                        "of another audience", (Consumer<JWTClaimsSet.Builder>) token -> token.audience("another")),
                Arguments.of(
                        "of another login", (Consumer<JWTClaimsSet.Builder>) token -> token.claim("nonce", "another")),
                Arguments.of(
                        "of another issuer", (Consumer<JWTClaimsSet.Builder>) token -> token.issuer("http://another")),
                Arguments.of("that has expired", (Consumer<JWTClaimsSet.Builder>)
                        token -> token.issueTime(Date.from(Instant.now().minusSeconds(7200)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                Arguments.of(
                        "signed by another", (Consumer<JWTClaimsSet.Builder>) token -> issuer.signsWithAnUnknownKey()),
                Arguments.of("without a login", (Consumer<JWTClaimsSet.Builder>)
                        token -> token.claim("preferred_username", null)));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("wrongTokens")
    void isRefusedWith(String which, Consumer<JWTClaimsSet.Builder> wrong) throws Exception {
        issuer.tells(token -> {
            worker(token, List.of("coordinator"));
            wrong.accept(token);
        });

        HttpResponse<String> page = follow(luukku + "/cases");

        assertThat(page.uri()).hasToString(luukku + "/login?error");
        assertThat(page.body()).contains("The login did not come through");
        assertThat(get(luukku + "/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        HttpResponse<String> page = follow(luukku + "/login/oauth2/code/luukku?code=stolen&state=guessed");

        assertThat(page.uri()).hasToString(luukku + "/login?error");
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        follow(luukku + "/cases");
        HttpResponse<String> card = follow(luukku + "/cases/" + someCase.opened());
        assertThat(card.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + issuer.address() + ";");

        HttpResponse<String> out = post(luukku + "/logout", "_csrf=" + token(card));

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(issuer.address() + "/end?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=" + luukku + "/login?logout");
        assertThat(get(luukku + "/cases").statusCode()).isEqualTo(302);
        assertThat(follow(luukku + "/login?logout").body())
                .contains("You are logged out.")
                .contains("Log in with your organisation’s account");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        follow(luukku + "/cases");

        assertThat(post(luukku + "/logout", "").statusCode()).isEqualTo(403);
        assertThat(post(luukku + "/cases/" + someCase.opened() + "/contact", "notes=x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void insideAFormTheLoginOpensBesideAndThePartIsStillThereAfterwards() throws Exception {
        String part = luukku + "/cases/" + someCase.opened() + "/parts/contact";

        HttpResponse<String> inside = getInside(part);

        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("target=\"_blank\"").contains("I am logged in: go on");
        assertThat(inside.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors https://tasklist.example.org");
        follow(luukku + "/oauth2/authorization/luukku");
        assertThat(getInside(part).body()).contains("Save contact");
    }

    private static void worker(JWTClaimsSet.Builder token, List<String> roles) {
        token.claim("preferred_username", "kaisa")
                .claim("name", "Kaisa Koordinaattori")
                .claim("email", "kaisa@luukku.example")
                .claim("areas", List.of("*"))
                .claim("realm_access", Map.of("roles", roles));
    }

    private HttpResponse<String> follow(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
            answer = get(answer.uri()
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return answer;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> getInside(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Sec-Fetch-Dest", "iframe")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }
}
