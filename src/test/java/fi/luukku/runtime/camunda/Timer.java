package fi.luukku.runtime.camunda;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A timer that waits in the engine.
 *
 * @param element the id of the event in the model, such as {@code Event_RemindParticipants}
 */
public record Timer(Instant dueAt, String processId, String element) {

    static Timer of(JsonNode value) {
        return new Timer(
                Instant.ofEpochMilli(value.path("dueDate").asLong()),
                value.path("bpmnProcessId").asString(""),
                value.path("targetElementId").asString(""));
    }

    /** The element in words: {@code Remind participants}. */
    public String words() {
        var name = element.substring(element.indexOf('_') + 1);
        var apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return apart.isEmpty() ? element : apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }
}
