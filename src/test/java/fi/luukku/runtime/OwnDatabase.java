package fi.luukku.runtime;

import fi.luukku.runtime.part.PostgresDatabases;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database of its own, so that no other context's scheduler hands over what was left in it. For a class
 * that extends one which is {@link OnDatabase} or {@link OnRuntime}: then this comes after what they set.
 */
public final class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(GenericApplicationContext application) {
        var environment = application.getEnvironment();
        var address = beside(environment.getRequiredProperty("spring.datasource.url"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("own database", Map.of("spring.datasource.url", address)));
    }

    /** A new empty database beside this one; its JDBC address. */
    public static String beside(String database) {
        var server = database.substring(0, database.lastIndexOf('/') + 1);
        var name = "luukku_own_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
        return PostgresDatabases.at(server, "postgres").ensure(name);
    }
}
