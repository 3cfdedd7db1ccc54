package fi.luukku.runtime.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Operate as its API shows it, logged in as {@code demo}. What it shows is a second or so behind the engine. */
public final class OperateApi {

    private static final int MOST = 1000;

    private final Http http;

    /** Of the Operate with this address, such as {@code http://127.0.0.1:8080}. */
    public OperateApi(String address) {
        http = Http.loggedIn(address, "demo");
    }

    public Optional<Instance> instance(long key) {
        return instances(Map.of("key", key)).stream().findFirst();
    }

    /** Every instance, called ones too, that has the variable with this value; newest first. */
    public List<Instance> instancesWhere(String variable, Object value) {
        var filter = Map.<String, Object>of("name", variable, "value", Http.JSON.writeValueAsString(value));
        return search("/v1/variables/search", filter).stream()
                .map(found -> found.path("processInstanceKey").asLong())
                .distinct()
                .flatMap(key -> instance(key).stream())
                .sorted((one, other) -> Long.compare(other.key(), one.key()))
                .toList();
    }

    /** Such as {@code Map.of("bpmnProcessId", "family-support", "state", "ACTIVE")}. */
    public List<Instance> instances(Map<String, Object> filter) {
        return search("/v1/process-instances/search", filter).stream()
                .map(Instance::of)
                .toList();
    }

    /** The names of the instance's variables, all scopes, with their values as JSON. */
    public List<Map.Entry<String, String>> variables(long instanceKey) {
        return search("/v1/variables/search", Map.of("processInstanceKey", instanceKey)).stream()
                .map(json -> Map.entry(
                        json.path("name").asString(), json.path("value").asString()))
                .toList();
    }

    /** What stands still in the instance, in the engine's words. */
    public List<String> incidents(long instanceKey) {
        return search("/v1/incidents/search", Map.of("processInstanceKey", instanceKey)).stream()
                .map(json -> json.path("type").asString() + ": "
                        + json.path("message").asString())
                .toList();
    }

    /** The ids of the elements the instance has been in, with the state of each: {@code UserTask_TakeContact COMPLETED}. */
    public List<String> elements(long instanceKey) {
        return search("/v1/flownode-instances/search", Map.of("processInstanceKey", instanceKey)).stream()
                .map(json -> json.path("flowNodeId").asString() + " "
                        + json.path("state").asString())
                .toList();
    }

    /** The ids of the models that Operate knows. */
    public List<String> processes() {
        return search("/v1/process-definitions/search", Map.of()).stream()
                .map(json -> json.path("bpmnProcessId").asString())
                .distinct()
                .toList();
    }

    private List<JsonNode> search(String path, Map<String, Object> filter) {
        var found = http.post(path, Map.of("filter", filter, "size", MOST));
        var items = new ArrayList<JsonNode>();
        found.path("items").forEach(items::add);
        return items;
    }
}
