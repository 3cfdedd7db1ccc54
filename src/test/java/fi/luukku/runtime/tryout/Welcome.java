package fi.luukku.runtime.tryout;

import static fi.luukku.runtime.RuntimePort.LUUKKU;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.Login;
import fi.luukku.runtime.RuntimeSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person is told when they can work: where, as whom, and what first. */
record Welcome(RuntimeSettings settings, Clock clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private static final String BROWSER_ASKS = """


              Your browser asks once about each of the two addresses, since their certificate is this machine's own:
              open the case cards first and let it go on, then Tasklist. Its forms then show the case card inside.
            """.stripTrailing();

    String text(Duration taken) {
        var tasklist = settings.ports().page(TASKLIST);
        var luukku = settings.ports().page(LUUKKU);
        var logins =
                Login.ALL.stream().map(one -> one.login() + "/" + one.login()).collect(Collectors.joining("  "));
        return """

                Luukku is ready after %d s. It runs on this machine only. Ctrl-C ends it; the cases stay.%s

                  Tasklist      %-34s what is to be done
                  Operate       %-34s where the cases stand
                  Case cards    %-34s what is known of each
                  Contact page  %-34s where a family or a school writes, day and night
                  Try-out desk  %-34s read the letters, move time on (now: %s)

                  Logins        %s
                  Logs          %s

                  1. In Tasklist as duty/duty: open Processes and start "%s".
                  2. Back in Tasks, assign "Take contact" to yourself; its link leads to the case card,
                     where you write down who called and whom it is about. Then complete the task.
                  3. Go on with the next task. When a meeting or an answer is days away, move time on at the desk.
                """.formatted(
                        taken.toSeconds(),
                        settings.ports().https() ? BROWSER_ASKS : "",
                        tasklist + "/tasklist",
                        tasklist + "/operate",
                        luukku + "/cases",
                        luukku + "/contact",
                        luukku + "/try-out",
                        ZonedDateTime.now(clock).format(DAY),
                        logins,
                        Path.of("").toAbsolutePath().relativize(settings.data().resolve("logs")),
                        "Family support");
    }
}
