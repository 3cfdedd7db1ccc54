package fi.luukku.access;

import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code java -jar luukku.jar verify-access-log [--known=<entries>:<hash>]}: with Luukku's settings and its
 * database alone, no pages, no engine, no scheduler. Ends with 0 when the chain holds, else with 1.
 */
public final class VerifyAccessLog {

    private static final String NAME = "verify-access-log";
    private static final String KNOWN = "known";

    private VerifyAccessLog() {}

    /** Whether the arguments name the command, plainly or as {@code --luukku.command=}. */
    public static boolean isAskedBy(String... arguments) {
        return Arrays.stream(arguments).anyMatch(one -> one.equals(NAME) || one.equals("--luukku.command=" + NAME));
    }

    /** Prints what it finds; answers the code to end with. */
    public static int run(String... arguments) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(DatabaseAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .run(arguments)) {
            AccessLogChain.Verdict verdict = new AccessLogChain(settings.getBean(DataSource.class))
                    .verify(known(settings.getEnvironment().getProperty(KNOWN)));
            System.out.println(verdict.sentence());
            return verdict.holds() ? 0 : 1;
        } catch (RuntimeException e) {
            System.out.println("The access log could not be verified: " + e.getMessage());
            return 1;
        }
    }

    private static @Nullable AccessLogHead known(@Nullable String head) {
        return head == null ? null : AccessLogHead.parse(head);
    }

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static final class DatabaseAlone {}
}
