package fi.luukku.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine itself, whose own search tells due dates from 8.8 on. */
@Component
class EngineTaskSearch implements TaskSearch {

    private static final int PAGE = 100;
    private static final String CASE = "caseReference";

    private final ObjectProvider<CamundaClient> client;
    private final JsonMapper json;

    EngineTaskSearch(ObjectProvider<CamundaClient> client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public List<OpenTask> dueBefore(OffsetDateTime moment) {
        CamundaClient engine = client.getIfAvailable();
        if (engine == null) {
            return List.of();
        }
        // The client writes a moment on a full minute without its seconds, which is no moment to others.
        OffsetDateTime whole = moment.truncatedTo(ChronoUnit.SECONDS).plus(1, ChronoUnit.MILLIS);
        List<OpenTask> due = new ArrayList<>();
        List<UserTask> page = page(engine, whole, 0);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(task -> task.getDueDate() != null)
                    .map(task -> task(engine, task))
                    .forEach(due::add);
            page = page.size() < PAGE ? List.of() : page(engine, whole, due.size());
        }
        return due.stream().sorted(Comparator.comparing(OpenTask::dueAt)).toList();
    }

    private static List<UserTask> page(CamundaClient engine, OffsetDateTime moment, int from) {
        return engine.newUserTaskSearchRequest()
                .filter(filter -> filter.state(UserTaskState.CREATED).dueDate(due -> due.lt(moment)))
                .page(page -> page.from(from).limit(PAGE))
                .send()
                .join()
                .items();
    }

    private OpenTask task(CamundaClient engine, UserTask task) {
        return new OpenTask(
                task.getUserTaskKey(),
                task.getElementId(),
                Objects.requireNonNullElse(task.getName(), task.getElementId()),
                caseOf(engine, task.getUserTaskKey()),
                task.getDueDate(),
                Objects.requireNonNullElse(task.getPriority(), 0));
    }

    private @Nullable String caseOf(CamundaClient engine, long key) {
        return engine
                .newUserTaskVariableSearchRequest(key)
                .filter(variable -> variable.name(CASE))
                .send()
                .join()
                .items()
                .stream()
                .map(Variable::getValue)
                .findFirst()
                .map(value -> json.readTree(value).asString())
                .orElse(null);
    }
}
