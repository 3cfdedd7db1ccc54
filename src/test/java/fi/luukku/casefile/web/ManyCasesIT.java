package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.ManyCases;
import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.part.PostgresDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages stay as fast with 100,000 cases as with 1,000, measured side by side, and each query uses an index. */
@OnDatabase
@AutoConfigureMockMvc
@ResourceLock("engine") // Nothing runs beside what is measured.
class ManyCasesIT {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARM_UP = 25;
    private static final int SAMPLES = 150;
    private static final double SLOWER_AT_MOST = 1.5;
    private static final RequestPostProcessor WORKER = SomeWorker.of("worker0", Role.COORDINATOR)
            .withEmail("worker0@luukku.example")
            .atWork();

    private static final ThreadLocal<DataSource> USED = new ThreadLocal<>();

    @Autowired
    MockMvc web;

    @Autowired
    Flyway flyway;

    @Autowired
    Surroundings surroundings;

    private final Map<DataSource, List<String>> references = new LinkedHashMap<>();
    private final Random random = new Random(7);

    /** Lets the pages of this thread read another database than the rest of the application. */
    @TestConfiguration
    static class TwoSizes {

        @Bean
        static BeanPostProcessor routing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource usual && !(bean instanceof Routing)
                            ? new Routing(usual)
                            : bean;
                }
            };
        }
    }

    private static final class Routing extends HikariDataSource {

        private final DataSource usual;

        private Routing(HikariDataSource usual) {
            this.usual = usual;
            setJdbcUrl(usual.getJdbcUrl());
            setUsername(usual.getUsername());
            setPassword(usual.getPassword());
        }

        @Override
        public Connection getConnection() throws SQLException {
            DataSource used = USED.get();
            return (used == null ? usual : used).getConnection();
        }
    }

    @AfterEach
    void backToTheUsualDatabase() {
        USED.remove();
    }

    @Test
    void aHundredTimesTheCasesAreNotSlowerAndReadNoTableWhole() throws Exception {
        try (HikariDataSource few = filled("luukku_few", FEW);
                HikariDataSource many = filled("luukku_many", MANY)) {
            references.put(few, references(few));
            references.put(many, references(many));
            measure(few, many, WARM_UP, new LinkedHashMap<>());
            rest(many);
            Map<String, Long> before = readWhole(many);

            Map<String, List<List<Long>>> samples = new LinkedHashMap<>();
            measure(few, many, SAMPLES, samples);
            rest(many);
            write(samples);

            assertThat(readWhole(many))
                    .as("rows read without an index, by table")
                    .isEqualTo(before);
            assertThat(ratios(samples))
                    .allSatisfy((page, ratio) -> assertThat(ratio)
                            .as("%s at %d cases against %d, %s", page, MANY, FEW, ratios(samples))
                            .isLessThanOrEqualTo(SLOWER_AT_MOST));

            new JdbcTemplate(many).queryForList("select id from person where email = 'nobody@esimerkki.example'");
            rest(many);
            assertThat(readWhole(many))
                    .as("the check sees a table that is read whole")
                    .isNotEqualTo(before);
        } finally {
            databases().drop("luukku_few");
            databases().drop("luukku_many");
        }
    }

    private void measure(DataSource few, DataSource many, int samples, Map<String, List<List<Long>>> times)
            throws Exception {
        List<String> last = ManyCases.lastNames();
        List<String> first = ManyCases.firstNames();
        for (int i = 0; i < samples; i++) {
            String name = i % 2 == 0
                    ? last.get(random.nextInt(last.size()))
                    : last.get(random.nextInt(last.size())) + " "
                            + first.get(random.nextInt(first.size())).charAt(0);
            for (int size : i % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
                DataSource database = size == 0 ? few : many;
                List<String> known = references.get(database);
                String reference = known.get(random.nextInt(known.size()));
                USED.set(database);
                time(times, "Case card", size, () -> show(get("/cases/" + reference)));
                time(times, "Search by reference", size, () -> search(reference.replace('-', ' ')));
                time(times, "Search by name", size, () -> search(name));
                time(
                        times,
                        "Search by phone",
                        size,
                        () -> search(ManyCases.phone(4 + 3 * random.nextInt((database == few ? FEW : MANY) - 1))));
                time(times, "Home page", size, () -> show(get("/")));
                time(times, "List of cases", size, () -> show(get("/cases").param("area", "KAA")));
                USED.remove();
            }
        }
    }

    private static void time(Map<String, List<List<Long>>> times, String page, int size, Call call) throws Exception {
        long begun = System.nanoTime();
        call.run();
        times.computeIfAbsent(page, one -> List.of(new ArrayList<>(), new ArrayList<>()))
                .get(size)
                .add(System.nanoTime() - begun);
    }

    private void search(String words) throws Exception {
        MockHttpSession session = new MockHttpSession();
        String next = web.perform(post("/cases/search")
                        .session(session)
                        .param("words", words)
                        .with(WORKER)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        show(get(next).session(session));
    }

    private void show(MockHttpServletRequestBuilder request) throws Exception {
        assertThat(web.perform(request.with(WORKER)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
    }

    /** From all over the database, not only what it read last. */
    private static List<String> references(DataSource database) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select reference from support_case order by hashint8(process_instance_key) limit 1000",
                        String.class);
    }

    private HikariDataSource filled(String name, int cases) {
        databases().drop(name);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(databases().ensure(name));
        config.setUsername("postgres");
        config.setMaximumPoolSize(4);
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(database)
                .load()
                .migrate();
        SingleConnectionDataSource session = new SingleConnectionDataSource(config.getJdbcUrl(), "postgres", "", true);
        ManyCases.fill(new JdbcTemplate(session), cases);
        session.destroy();
        return database;
    }

    private PostgresDatabases databases() {
        String address = surroundings.database();
        return PostgresDatabases.at(address.substring(0, address.lastIndexOf('/') + 1), "postgres");
    }

    /** What connections read is counted for all to see once they have ended. */
    private static void rest(HikariDataSource database) {
        List<Integer> earlier = new JdbcTemplate(database)
                .queryForList(
                        "select pid from pg_stat_activity where datname = current_database()"
                                + " and backend_type = 'client backend'",
                        Integer.class);
        database.getHikariPoolMXBean().softEvictConnections();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new JdbcTemplate(database)
                                .queryForList(
                                        "select pid from pg_stat_activity where datname = current_database()",
                                        Integer.class))
                        .doesNotContainAnyElementsOf(earlier));
    }

    /** The rows of big tables that were read one after the other. */
    private static Map<String, Long> readWhole(DataSource database) {
        Map<String, Long> read = new TreeMap<>();
        new JdbcTemplate(database)
                .query(
                        "select s.relname, s.seq_tup_read from pg_stat_user_tables s join pg_class c on c.oid = s.relid"
                                + " where c.reltuples >= 10000",
                        row -> {
                            read.put(row.getString(1), row.getLong(2));
                        });
        return read;
    }

    private static Map<String, Double> ratios(Map<String, List<List<Long>>> samples) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        samples.forEach((page, sizes) -> ratios.put(page, p95(sizes.get(1)) / p95(sizes.get(0))));
        return ratios;
    }

    private static double p95(List<Long> nanos) {
        return nanos.stream().sorted().toList().get((int) Math.ceil(nanos.size() * 0.95) - 1) / 1e6;
    }

    /** The table of docs/performance.md. */
    private static void write(Map<String, List<List<Long>>> samples) throws IOException {
        StringBuilder table =
                new StringBuilder("| page | p95 at 1,000 | p95 at 100,000 | ratio |\n|---|---|---|---|\n");
        samples.forEach((page, sizes) -> table.append("| %s | %.1f ms | %.1f ms | %.2f |%n"
                .formatted(page, p95(sizes.get(0)), p95(sizes.get(1)), p95(sizes.get(1)) / p95(sizes.get(0)))));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "performance.md"), table);
    }

    private interface Call {
        void run() throws Exception;
    }
}
