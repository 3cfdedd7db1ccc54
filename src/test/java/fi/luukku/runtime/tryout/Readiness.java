package fi.luukku.runtime.tryout;

import static fi.luukku.runtime.RuntimePort.LUUKKU;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.Login;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.StartRefused;
import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.camunda.TasklistApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whether a person can really work: the models are there, Tasklist knows their forms, the logins are taken. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RuntimePorts ports;
    private final OpenSearchApi openSearch;
    private final LuukkuHealth luukku;

    Readiness(RuntimePorts ports) {
        this.ports = ports;
        this.openSearch = new OpenSearchApi(ports.http(OPENSEARCH));
        this.luukku = new LuukkuHealth(ports.http(LUUKKU));
    }

    /** Returns when all that holds; refuses the start, naming what does not, when it takes too long. */
    void await() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var missing = missing();
        while (!missing.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new StartRefused("Luukku waited too long for this: " + missing);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            missing = missing();
        }
    }

    private String missing() {
        if (!luukku.isUp()) {
            return "Luukku's health is not UP; see its log.";
        }
        if (!openSearch.processesInTasklist().containsAll(names("bpmn/*.bpmn"))) {
            return "Tasklist does not know all models.";
        }
        if (!openSearch.formsInTasklist().containsAll(names("forms/*.form"))) {
            return "Tasklist does not know all forms.";
        }
        if (!openSearch.tasklistIsUpToDate()) {
            return "Tasklist does not know the newest models and forms.";
        }
        return Login.ALL.stream()
                .map(Login::login)
                .filter(login -> !TasklistApi.accepts(ports.http(TASKLIST), login, login))
                .map("Tasklist does not take the login %s."::formatted)
                .findFirst()
                .orElse("");
    }

    /** A model's file has the model's id for its name, and so has a form's. */
    private static List<String> names(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/" + pattern))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
