package fi.luukku.runtime.camunda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Tasklist and Operate keep in OpenSearch, as far as their own APIs do not tell or take it. */
public final class OpenSearchApi {

    private static final int MOST = 5000;

    private final Http http;

    /** Of the OpenSearch with this address, such as {@code http://127.0.0.1:9200}. */
    public OpenSearchApi(String address) {
        http = new Http(address);
    }

    /** A login for both; an earlier one of that name is replaced. */
    public void putUser(String login, String name, String password) {
        var user = Map.of(
                "id", login, "userId", login, "displayName", name, "password", password, "roles", List.of("OWNER"));
        http.put("/operate-user-1.2.0_/_doc/" + login + "?refresh=true", user);
    }

    /** The ids of the forms Tasklist knows; until it does, it shows a task without its form. */
    public List<String> formsInTasklist() {
        return texts("tasklist-form-*", "bpmnId");
    }

    /** The ids of the models that can be started in Tasklist. */
    public List<String> processesInTasklist() {
        return texts("tasklist-process-*", "bpmnProcessId");
    }

    /** Whether Tasklist knows every version of every form and model that the engine has taken. */
    public boolean tasklistIsUpToDate() {
        return keys("tasklist-form-*", "_id").containsAll(keys("zeebe-record_form_*", "key"))
                && keys("tasklist-process-*", "_id").containsAll(keys("zeebe-record_process_*", "key"));
    }

    /** The timers that wait in the engine, the next first. */
    public List<Timer> timers() {
        var byKey = new HashMap<Long, JsonNode>();
        var ended = new HashSet<Long>();
        for (var record : sources("zeebe-record_timer*")) {
            var intent = record.path("intent").asString("");
            if (intent.equals("CREATED")) {
                byKey.put(record.path("key").asLong(), record.path("value"));
            } else {
                ended.add(record.path("key").asLong());
            }
        }
        byKey.keySet().removeAll(ended);
        return byKey.values().stream()
                .map(Timer::of)
                .sorted(Comparator.comparing(Timer::dueAt))
                .toList();
    }

    /** How many processes the engine has begun by that message, ever. */
    public long startedBy(String messageName) {
        var query = Map.of(
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                List.of(
                                        Map.of("term", Map.of("intent", "CORRELATED")),
                                        Map.of("term", Map.of("value.messageName", messageName))))));
        return http.post("/zeebe-record_message-start-event-subscription*/_count?ignore_unavailable=true", query)
                .path("count")
                .asLong();
    }

    /** What cases have gone through, ever: {@code consent Gateway_ParentsAgree}, sequence flows among them. */
    public List<String> passed() {
        var names = Map.of(
                "size",
                MOST,
                "terms",
                List.of(Map.of("field", "value.bpmnProcessId"), Map.of("field", "value.elementId")));
        var query = Map.of(
                "size",
                0,
                "query",
                Map.of("terms", Map.of("intent", List.of("ELEMENT_ACTIVATED", "SEQUENCE_FLOW_TAKEN"))),
                "aggs",
                Map.of("elements", Map.of("multi_terms", names)));
        http.post("/_refresh", Map.of());
        return http.post("/zeebe-record_process-instance_*/_search", query)
                .path("aggregations")
                .path("elements")
                .path("buckets")
                .valueStream()
                .map(bucket -> bucket.path("key_as_string").asString().replace('|', ' '))
                .sorted()
                .toList();
    }

    /** Every document of every index as it is kept, whoever keeps it. */
    public Stream<String> everything() {
        http.post("/_refresh", Map.of());
        return http.get("/_cat/indices?format=json&expand_wildcards=all")
                .valueStream()
                .map(index -> index.path("index").asString(""))
                .flatMap(this::documents);
    }

    private Stream<String> documents(String index) {
        List<String> documents = new ArrayList<>();
        var page = http.post("/" + index + "/_search?size=" + MOST, Map.of());
        if (page.path("hits").path("hits").size() < MOST) {
            return page.path("hits").path("hits").valueStream().map(JsonNode::toString);
        }
        // OpenSearch keeps a limited number of pages open, so only where there are several.
        page = http.post("/" + index + "/_search?scroll=20s&size=" + MOST, Map.of());
        while (page.path("hits").path("hits").size() > 0) {
            page.path("hits").path("hits").forEach(hit -> documents.add(hit.toString()));
            var next =
                    Map.of("scroll", "20s", "scroll_id", page.path("_scroll_id").asString(""));
            page = http.post("/_search/scroll", next);
        }
        return documents.stream();
    }

    private Set<String> keys(String index, String field) {
        return hits(index)
                .map(hit -> field.startsWith("_")
                        ? hit.path(field)
                        : hit.path("_source").path(field))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private List<String> texts(String index, String field) {
        return sources(index).stream()
                .map(source -> source.path(field).asString(""))
                .toList();
    }

    private List<JsonNode> sources(String index) {
        return hits(index).map(hit -> hit.path("_source")).toList();
    }

    private Stream<JsonNode> hits(String index) {
        var answer = http.post("/" + index + "/_search?ignore_unavailable=true&size=" + MOST, Map.of());
        return answer.path("hits").path("hits").valueStream();
    }
}
