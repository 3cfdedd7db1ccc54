package fi.luukku.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** Against answers as engines from 8.8 on give them. */
class EngineTaskSearchTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T09:00:00+02:00");
    private static final String TASKS = """
            {"items":[{"userTaskKey":"2251799813685315","state":"CREATED","elementId":"UserTask_TakeContact",
            "name":"Take contact","elementInstanceKey":"1","processInstanceKey":"2","processDefinitionKey":"3",
            "processDefinitionId":"family-support","candidateGroups":["phone-duty"],"candidateUsers":[],
            "creationDate":"2026-11-24T11:43:45.616Z","dueDate":"2026-11-30T14:00:00.000Z","tenantId":"<default>",
            "processDefinitionVersion":1,"customHeaders":{},"priority":50,"tags":[]}],
            "page":{"totalItems":1,"hasMoreTotalItems":false}}""";
    private static final String VARIABLES = """
            {"items":[{"name":"caseReference","value":"\\"KAA-2026-0001\\"","isTruncated":false,"variableKey":"9",
            "scopeKey":"2","processInstanceKey":"2","tenantId":"<default>"}],
            "page":{"totalItems":1,"hasMoreTotalItems":false}}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer engine;
    private CamundaClient client;
    private EngineTaskSearch search;
    private EngineCommands commands;
    private volatile int updateStatus = 204;

    @BeforeEach
    void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        engine.createContext("/v2/user-tasks", this::answer);
        engine.start();
        client = CamundaClient.newClientBuilder()
                .restAddress(
                        URI.create("http://127.0.0.1:" + engine.getAddress().getPort()))
                .preferRestOverGrpc(true)
                .build();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("client", client);
        search = new EngineTaskSearch(
                beans.getBeanProvider(CamundaClient.class), JsonMapper.builder().build());
        commands = new EngineCommands(beans.getBeanProvider(CamundaClient.class), mock(EngineReach.class));
    }

    @AfterEach
    void stop() {
        client.close();
        engine.stop(0);
    }

    @Test
    void findsOpenTasksByTheirDateWithTheirCase() {
        assertThat(search.dueBefore(NOW))
                .containsExactly(new OpenTask(
                        2251799813685315L,
                        "UserTask_TakeContact",
                        "Take contact",
                        "KAA-2026-0001",
                        OffsetDateTime.parse("2026-11-30T14:00:00Z"),
                        50));
        assertThat(asked.getFirst()).contains("\"CREATED\"", "\"$lt\":\"2026-12-01T09:00:00");
    }

    @Test
    void raisesOnlyWhatStandsLower() {
        UserTasks tasks = new UserTasks(search, commands);
        OpenTask task = search.dueBefore(NOW).getFirst();
        asked.clear();

        tasks.raise(task, 70);
        assertThat(asked).singleElement().asString().contains("PATCH", "\"priority\":70");
        asked.clear();
        tasks.raise(
                new OpenTask(task.key(), task.elementId(), task.name(), task.caseReference(), task.dueAt(), 90), 70);
        assertThat(asked).as("child welfare stays on top").isEmpty();

        updateStatus = 404;
        tasks.raise(task, 70);
        assertThat(asked).as("done meanwhile").hasSize(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " " + body);
        if (exchange.getRequestMethod().equals("PATCH")) {
            byte[] problem = "{\"type\":\"about:blank\",\"title\":\"NOT_FOUND\",\"status\":404,\"detail\":\"gone\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(updateStatus, updateStatus == 204 ? -1 : problem.length);
            if (updateStatus != 204) {
                exchange.getResponseBody().write(problem);
            }
        } else {
            byte[] answer = (path.endsWith("/variables/search") ? VARIABLES : TASKS).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
