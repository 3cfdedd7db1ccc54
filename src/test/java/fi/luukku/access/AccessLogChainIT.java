package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.LuukkuApplication;
import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.part.PostgresDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class AccessLogChainIT {

    private static OwnDatabase database;
    private AccessLogChain chain;

    @BeforeAll
    static void aDatabaseOfItsOwn(@Autowired Surroundings surroundings) {
        database = new OwnDatabase(surroundings, "luukku_chain");
        database.migrate("latest");
    }

    @AfterAll
    static void dropIt() {
        database.drop();
    }

    @BeforeEach
    void aChainOfTen() {
        database.behindTheTriggers("delete from access_log; delete from access_log_head;"
                + " insert into access_log_head (entries, hash) values (0, decode(repeat('00', 32), 'hex'))");
        write(10);
        chain = new AccessLogChain(database.asLuukku());
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        var verdict = chain.verify(null);

        assertThat(verdict.holds()).as(verdict.sentence()).isTrue();
        assertThat(verdict.head()).isEqualTo(head());
        assertThat(verdict.sentence()).contains("10 entries").contains(head().hash());
    }

    @Test
    void anEmptyChainHolds() {
        database.behindTheTriggers("delete from access_log; delete from access_log_head;"
                + " insert into access_log_head (entries, hash) values (0, decode(repeat('00', 32), 'hex'))");

        assertThat(chain.verify(null).holds()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '"', textBlock = """
                    another worker :: update access_log set who = 'other' where id = 4 :: Entry 4
                    another ground :: update access_log set ground = null where id = 1 :: Entry 1
                    a microsecond :: update access_log set at = at + interval '1 microsecond' where id = 10 :: Entry 10
                    text moved over :: update access_log set who = who || 'N', name = substr(name, 2) where id = 3 :: Entry 3
                    a row taken out :: delete from access_log where id = 5 :: Entry 5
                    the first taken out :: delete from access_log where id = 1 :: Entry 1
                    the newest taken out :: delete from access_log where id > 8 :: Entry 9
                    all taken out :: delete from access_log :: Entry 1
                    the head taken back :: delete from access_log where id > 8; update access_log_head set entries = 8 :: head
                    the head taken out :: delete from access_log_head :: head
                    two swapped :: update access_log set id = case id when 6 then -7 else -6 end where id in (6, 7); update access_log set id = -id where id < 0 :: Entry 6
                    a row put in :: insert into access_log (id, at, who, action, case_reference, what, hash) values (11, now(), 'x', 'VIEWED', 'KAA-2026-0001', 'card', sha256('x')) :: Entry 11
                    """)
    void whatTheOwnerOfTheDatabaseDidIsFound(String deed, String statements, String found) {
        database.behindTheTriggers(statements);

        var verdict = chain.verify(null);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence()).contains("NOT as it was written").contains(found);
    }

    @Test
    void aWholeChainMadeAnewIsFoundByTheHeadThatWasWrittenDown() {
        AccessLogHead writtenDown = head();
        write(3);
        assertThat(chain.verify(writtenDown).holds()).isTrue();

        rewriteAll();

        assertThat(chain.verify(null).holds()).isTrue();
        assertThat(chain.verify(writtenDown).sentence()).contains("Entry 10").contains("was written down");
        assertThat(chain.verify(new AccessLogHead(99, "0".repeat(64))).sentence())
                .contains("there were 99 entries");
    }

    @Test
    void manyWritersAtOnceMakeOneChain() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(Thread.ofVirtual().start(() -> write(50)));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(chain.verify(null).head()).isEqualTo(head());
        assertThat(head().entries()).isEqualTo(410);
    }

    @Test
    void entriesFromBeforeTheChainAreTakenIntoIt(@Autowired Surroundings surroundings) {
        OwnDatabase old = new OwnDatabase(surroundings, "luukku_before_chain");
        try {
            old.migrate("34?");
            old.owner()
                    .sql("insert into access_log (at, who, action, case_reference, what)"
                            + " select now(), 'duty', 'VIEWED', 'KAA-2026-0001', 'card' from generate_series(1, 60)")
                    .update();
            old.migrate("latest");

            var verdict = new AccessLogChain(old.asLuukku()).verify(null);
            assertThat(verdict.sentence()).contains("60 entries");
            old.behindTheTriggers("update access_log set what = 'contact' where id = 52");
            assertThat(new AccessLogChain(old.asLuukku()).verify(null).sentence())
                    .contains("Entry 52");
        } finally {
            old.drop();
        }
    }

    @Test
    void theCommandPrintsTheHeadAndEndsWithZeroOrTheEntryAndOne() throws Exception {
        assertThat(command("verify-access-log"))
                .isEqualTo(new Ended(0, List.of(chain.verify(null).sentence())));
        assertThat(command("--luukku.command=verify-access-log", "--known=" + head())
                        .code())
                .isZero();

        database.behindTheTriggers("delete from access_log where id = 5");

        Ended broken = command("verify-access-log");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.printed()).singleElement().asString().contains("Entry 5: It is missing");
    }

    private static Ended command(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LuukkuApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + database.address());
        command.add("--spring.datasource.username=" + PostgresDatabases.APPLICATION);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), printed.lines().toList());
    }

    private record Ended(int code, List<String> printed) {}

    /** As somebody would who owns the database and knows how the chain is made. */
    private static void rewriteAll() {
        database.behindTheTriggers("""
                update access_log set who = 'nobody' where id = 2;
                do $$
                declare entry access_log; last bytea := decode(repeat('00', 32), 'hex');
                begin
                    for entry in select * from access_log order by id loop
                        last := access_log_hash(last, entry);
                        update access_log set hash = last where id = entry.id;
                    end loop;
                    update access_log_head set hash = last;
                end $$
                """);
    }

    private static AccessLogHead head() {
        return database.luukku()
                .sql("select entries || ':' || encode(hash, 'hex') from access_log_head")
                .query((row, number) -> AccessLogHead.parse(row.getString(1)))
                .single();
    }

    private static void write(int entries) {
        for (int i = 0; i < entries; i++) {
            database.luukku()
                    .sql(
                            "insert into access_log (at, who, name, roles, action, case_reference, what, ground)"
                                    + " values (now(), 'duty', 'Näkijä Åsa 🙂', 'PHONE_DUTY', 'VIEWED', 'KAA-2026-0001', 'card', 'AREA')")
                    .update();
        }
    }
}
