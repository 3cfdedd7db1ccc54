package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.OPENSEARCH;

import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.mail.Mailbox;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The runtime of this run of tests: started when the first test asks, shared by all, ended after the last Spring context.
 * Where {@link PartsOnly} runs, it is borrowed.
 *
 * @param surroundings with a database of their own
 */
record TestRuntime(EngineClock clock, Mailbox mailbox, Surroundings surroundings) {

    static final String ENGINE_DATABASE = "luukku";
    static final String RECORD_DATABASE = "luukku_without_engine";

    private static @Nullable LuukkuRuntime own;
    private static @Nullable Attached attached;
    private static boolean withEngine;

    /** With the engine, Tasklist and Operate. */
    static synchronized TestRuntime whole() {
        if (attached()) {
            return attached.with(ENGINE_DATABASE);
        }
        LuukkuRuntime.await(own().all());
        withEngine = true;
        return of(own(), own().clock(), ENGINE_DATABASE);
    }

    /** PostgreSQL and mail only, in seconds. */
    static synchronized TestRuntime withoutEngine() {
        if (attached()) {
            return attached.with(RECORD_DATABASE);
        }
        LuukkuRuntime.await(own().record());
        return of(own(), own().clockWithoutEngine(), RECORD_DATABASE);
    }

    private static TestRuntime of(LuukkuRuntime runtime, EngineClock clock, String database) {
        return new TestRuntime(clock, runtime.mailbox(), runtime.surroundings(database));
    }

    private static boolean attached() {
        if (attached == null && own == null) {
            attached = PartsOnly.running().map(Attached::to).orElse(null);
        }
        return attached != null;
    }

    private static LuukkuRuntime own() {
        if (own == null) {
            own = LuukkuRuntime.open(RuntimeSettings.forTests(), Progress.on(System.out));
            SpringApplication.getShutdownHandlers().add(TestRuntime::end);
        }
        return own;
    }

    private static void end() {
        try (var ending = own()) {
            if (withEngine) {
                PassedElements.keep(new OpenSearchApi(ending.settings().ports().http(OPENSEARCH)));
            }
        }
    }
}
