package fi.luukku.runtime.camunda;

import java.util.List;
import java.util.Map;

/** What Tasklist and Operate keep in OpenSearch, as far as their own APIs do not tell or take it. */
public final class OpenSearchApi {

    private static final int MOST = 1000;

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
        return ids("tasklist-form-*", "bpmnId");
    }

    /** The ids of the models that can be started in Tasklist. */
    public List<String> processesInTasklist() {
        return ids("tasklist-process-*", "bpmnProcessId");
    }

    private List<String> ids(String index, String field) {
        return http.post("/" + index + "/_search?ignore_unavailable=true&size=" + MOST, Map.of())
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source").path(field).asString(""))
                .toList();
    }
}
