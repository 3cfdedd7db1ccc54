package fi.luukku.runtime.camunda;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A process instance as Operate shows it.
 *
 * @param processId the model's id, such as {@code family-support}
 * @param state {@code ACTIVE}, {@code COMPLETED} or {@code CANCELED}
 * @param incident whether something in it stands still and waits for a person
 * @param parentKey the instance that called it, where one did
 */
public record Instance(
        long key,
        String processId,
        String state,
        boolean incident,
        @Nullable Long parentKey) {

    static Instance of(JsonNode json) {
        var parent = json.path("parentKey");
        return new Instance(
                json.path("key").asLong(),
                json.path("bpmnProcessId").asString(),
                json.path("state").asString(),
                json.path("incident").asBoolean(),
                parent.isNumber() ? parent.asLong() : null);
    }
}
