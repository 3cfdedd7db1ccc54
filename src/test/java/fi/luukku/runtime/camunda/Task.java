package fi.luukku.runtime.camunda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user task as Tasklist shows it.
 *
 * @param element the task's id in the model
 * @param state {@code CREATED}, {@code COMPLETED} or {@code CANCELED}
 * @param formId the form's id, where it has one
 */
public record Task(
        String key,
        String name,
        String element,
        String processInstanceKey,
        String state,
        @Nullable String assignee,
        List<String> groups,
        @Nullable String formId,
        @Nullable String dueDate,
        int priority) {

    static Task of(JsonNode json) {
        return new Task(
                json.path("id").asString(),
                json.path("name").asString(),
                json.path("taskDefinitionId").asString(),
                json.path("processInstanceKey").asString(),
                json.path("taskState").asString(),
                text(json, "assignee"),
                json.path("candidateGroups")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                text(json, "formId"),
                text(json, "dueDate"),
                json.path("priority").asInt(0));
    }

    private static @Nullable String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
