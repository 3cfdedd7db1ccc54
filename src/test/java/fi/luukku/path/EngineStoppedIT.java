package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.luukku.casefile.CaseReference;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.StoppedBroker;
import fi.luukku.runtime.camunda.OpenSearchApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A thousand contacts through the page while the engine is stopped: all answered, and each becomes one process afterwards.
 *
 * <p>What is real: the broker's process is stopped by the system, its connections open and silent; contacts come over HTTP
 * from forty networks, beside whatever else the machine does.
 *
 * <p>It takes minutes, so it runs only where somebody says how long the engine stays stopped after that:
 * {@code -Dluukku.engine-stopped-for=PT5M}.
 */
@EnabledIfSystemProperty(named = "luukku.engine-stopped-for", matches = "PT.+")
class EngineStoppedIT extends OnThePath {

    private static final int CONTACTS = 1_000;
    private static final int NETWORKS = 40;
    private static final int AT_ONCE = 8;
    private static final int WITH_A_LETTER = 20;
    private static final Duration STOPPED_FOR =
            Duration.parse(System.getProperty("luukku.engine-stopped-for", "PT10S"));
    /** The engine tells OpenSearch of a step at a time. */
    private static final ConditionFactory EXPORTED =
            await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofSeconds(1));

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    @Autowired
    RuntimePorts ports;

    @Autowired
    OpenSearchApi openSearch;

    @Autowired
    @Qualifier("models") HealthIndicator models;

    @Value("${luukku.base-url}")
    String luukku;

    private final List<HttpClient> networks =
            IntStream.range(0, NETWORKS).mapToObj(EngineStoppedIT::network).toList();

    /** A thousand starts at once are counted as a whole; one is repeated on the other paths. */
    @BeforeEach
    void answersArrive() {
        repeatedJobs.end();
    }

    @Test
    void aThousandContactsWhileTheEngineIsStoppedAreAnsweredAndBecomeOneProcessEach() throws Exception {
        soon().untilAsserted(() -> assertThat(models.health().getStatus()).isEqualTo(Status.UP));
        long startedBefore = openSearch.startedBy("luukku.contact-received");
        List<String> stamps = inParallel(index -> stamp(networks.get(index % NETWORKS)));
        clock.move(Duration.ofSeconds(4));

        long posting = System.nanoTime();
        long returned;
        try (StoppedBroker stopped = StoppedBroker.of(ports)) {
            assertThat(inParallel(index -> send(networks.get(index % NETWORKS), stamps.get(index), index)))
                    .allSatisfy(answer -> assertThat(answer).isEqualTo("302 /contact/received"));
            System.out.printf("%d contacts answered in %d s while the engine is stopped%n", CONTACTS, since(posting));

            assertThat(count("true")).isEqualTo(CONTACTS);
            assertThat(count("process_instance_key is not null")).isZero();
            // Whoever left an address has the letter before the engine is back.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(IntStream.range(0, WITH_A_LETTER)
                                    .filter(index -> mailbox.to(address(index)).isEmpty())
                                    .count())
                            .isZero());
            await().pollDelay(STOPPED_FOR)
                    .atMost(STOPPED_FOR.plusSeconds(5))
                    .until(() -> count("process_instance_key is not null") == 0);
            returned = System.nanoTime();
        }

        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(count("process_instance_key is not null"))
                            .isEqualTo(CONTACTS));
            System.out.printf("%d processes begun %d s after the engine is back%n", CONTACTS, since(returned));
            assertThat(starts("delivered_at is null")).isZero();
            assertThat(starts("delivered_at is not null")).isEqualTo(CONTACTS);
            assertThat(jdbc.sql("select count(distinct process_instance_key) from support_case join sent_contact"
                                    + " using (reference) where words like ?")
                            .param("%" + mark + "%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(CONTACTS);
            // The engine itself has begun as many, and not one more.
            EXPORTED.untilAsserted(() -> assertThat(openSearch.startedBy("luukku.contact-received") - startedBefore)
                    .isEqualTo(CONTACTS));
        } finally {
            cancelAll();
            waitUntilTasklistHasCaughtUp();
        }
    }

    private interface Step {
        String of(int index) throws Exception;
    }

    private static List<String> inParallel(Step step) throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        IntStream.range(0, CONTACTS).forEach(index -> all.add(() -> step.of(index)));
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private String stamp(HttpClient network) throws IOException, InterruptedException {
        String page = network.send(
                        HttpRequest.newBuilder(URI.create(luukku + "/contact?lang=sv"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher stamp = STAMP.matcher(page);
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    private String send(HttpClient network, String stamp, int index) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stamp", stamp);
        fields.put("callerRole", "parent");
        fields.put("areaCode", List.of("KAA", "OUL", "KES").get(index % 3));
        fields.put("words", "Barnet sover inte. " + mark + " " + index);
        fields.put("reachBy", "phone");
        fields.put("phone", "040 55%05d".formatted(index));
        fields.put("email", index < WITH_A_LETTER ? address(index) : "");
        fields.put("language", "sv");
        fields.put("urgent", Boolean.toString(index % 10 == 0));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = network.send(
                HttpRequest.newBuilder(URI.create(luukku + "/contact?lang=sv"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        String where = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() + " " + where.replaceAll(".*(/contact/received)/.*", "$1");
    }

    private String address(int index) {
        return "aiti-" + mark + "-" + index + "@esimerkki.example";
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from support_case join sent_contact using (reference) where words like ? and "
                        + condition)
                .param("%" + mark + "%")
                .query(Integer.class)
                .single();
    }

    private int starts(String condition) {
        return jdbc.sql("select count(*) from outgoing where kind = 'START' and lane in"
                        + " (select reference || '/0' from sent_contact where words like ?) and " + condition)
                .param("%" + mark + "%")
                .query(Integer.class)
                .single();
    }

    private void cancelAll() throws Exception {
        List<Long> keys = jdbc.sql("select process_instance_key from support_case join sent_contact using (reference)"
                        + " where words like ? and process_instance_key is not null")
                .param("%" + mark + "%")
                .query(Long.class)
                .list();
        List<Callable<Object>> all = new ArrayList<>();
        keys.forEach(
                key -> all.add(() -> client.newCancelInstanceCommand(key).send().join()));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(all);
        }
    }

    /** So that the next test does not wait for what this one made: a case that comes last is shown last. */
    private void waitUntilTasklistHasCaughtUp() {
        CaseReference last = answerCall("KAA");
        EXPORTED.until(
                () -> !tasklist.openTasksWhere("caseReference", last.value()).isEmpty());
        instances(last)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private static HttpClient network(int number) {
        try {
            return HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName("127.0.77." + (number + 1)))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
