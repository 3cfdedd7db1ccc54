package fi.luukku.runtime;

import fi.luukku.engine.OpenTask;
import fi.luukku.engine.TaskSearch;
import fi.luukku.runtime.camunda.TasklistApi;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open tasks by their date on the embedded 8.6.0, whose own search leaves due dates out; its Tasklist tells them. */
public final class TasklistTaskSearch implements TaskSearch {

    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private final TasklistApi tasklist;

    TasklistTaskSearch(TasklistApi tasklist) {
        this.tasklist = tasklist;
    }

    @Override
    public List<OpenTask> dueBefore(OffsetDateTime moment) {
        return tasklist.dueBefore(moment, MOST).stream()
                .map(task -> new OpenTask(
                        Long.parseLong(task.path("id").asString()),
                        task.path("taskDefinitionId").asString(),
                        task.path("name").asString(),
                        caseOf(task),
                        OffsetDateTime.parse(task.path("dueDate").asString(), MOMENT),
                        task.path("priority").asInt(0)))
                .toList();
    }

    private static @Nullable String caseOf(JsonNode task) {
        return task.path("variables")
                .valueStream()
                .filter(variable -> variable.path("name").asString().equals("caseReference"))
                .map(variable ->
                        JSON.readTree(variable.path("value").asString()).asString())
                .findFirst()
                .orElse(null);
    }
}
