package fi.luukku.runtime.camunda;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tasklist as its API shows it, logged in as {@code demo}. What it shows is a second or so behind the engine. */
public final class TasklistApi {

    private final Http http;

    /** Of the Tasklist with this address, such as {@code http://127.0.0.1:8080}. */
    public TasklistApi(String address) {
        http = Http.loggedIn(address, "demo");
    }

    /** Whether this login works. */
    public static boolean accepts(String address, String login, String password) {
        try {
            logIn(new Http(address), login, password);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** The open tasks of one process instance; a called process has a key of its own. */
    public List<Task> openTasks(String processInstanceKey) {
        return search(Map.of("processInstanceKey", processInstanceKey, "state", "CREATED"));
    }

    /** All open tasks where the variable has this value, called processes' among them: {@code caseReference} serves. */
    public List<Task> openTasksWhere(String variable, Object value) {
        var equal = Map.of("name", variable, "value", Http.JSON.writeValueAsString(value), "operator", "eq");
        return search(Map.of("state", "CREATED", "taskVariables", List.of(equal)));
    }

    /** Tasks as {@code POST /v1/tasks/search} finds them. */
    public List<Task> search(Map<String, Object> query) {
        return http.post("/v1/tasks/search", query).valueStream().map(Task::of).toList();
    }

    /** Open tasks due before the moment with their case's reference, as Tasklist tells them. */
    public List<JsonNode> dueBefore(OffsetDateTime moment, int atMost) {
        return http.post(
                        "/v1/tasks/search",
                        Map.of(
                                "state",
                                "CREATED",
                                "dueDate",
                                Map.of(
                                        "from",
                                        "2000-01-01T00:00:00Z",
                                        "to",
                                        moment.toInstant().toString()),
                                "sort",
                                List.of(Map.of("field", "dueDate", "order", "ASC")),
                                "pageSize",
                                atMost,
                                "includeVariables",
                                List.of(Map.of("name", "caseReference"))))
                .valueStream()
                .toList();
    }

    /** The priority of a task as Tasklist shows it. */
    public int priorityOf(String taskKey) {
        return http.get("/v1/tasks/" + taskKey).path("priority").asInt();
    }

    public void assign(String taskKey, String login) {
        http.patch("/v1/tasks/" + taskKey + "/assign", Map.of("assignee", login, "allowOverrideAssignment", true));
    }

    /** Completes an assigned task with what its form would send. */
    public void complete(String taskKey, Map<String, ?> variables) {
        var json = variables.entrySet().stream()
                .map(variable ->
                        Map.of("name", variable.getKey(), "value", Http.JSON.writeValueAsString(variable.getValue())))
                .toList();
        http.patch("/v1/tasks/" + taskKey + "/complete", Map.of("variables", json));
    }

    /** Takes the task as {@code demo} and completes it. */
    public void takeAndComplete(Task task, Map<String, ?> variables) {
        assign(task.key(), "demo");
        complete(task.key(), variables);
    }

    /** The form of a task, as Tasklist has it, with its {@code schema}. */
    public JsonNode form(String formId, String processDefinitionKey) {
        return http.get("/v1/forms/" + formId + "?processDefinitionKey=" + processDefinitionKey);
    }

    private static void logIn(Http http, String login, String password) {
        http.post("/api/login?username=" + login + "&password=" + password, Map.of());
    }
}
