package fi.luukku.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.NewContact;
import fi.luukku.runtime.OnDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.filter.FormContentFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for other systems; every answer is held against what the interface says of itself. */
@OnDatabase
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "luukku.contact.api.per-client=40",
            // SHA-256 of the two keys below.
            "luukku.contact.api.clients[0].code=kaakkurin-koulu",
            "luukku.contact.api.clients[0].key-hash=" + ContactApiIT.SCHOOL_HASH,
            "luukku.contact.api.clients[1].code=oulunsalon-neuvola",
            "luukku.contact.api.clients[1].key-hash=" + ContactApiIT.CLINIC_HASH,
            "luukku.contact.api.clients[1].areas=OUL"
        })
class ContactApiIT {

    static final String SCHOOL_HASH = "d3ed099a1f01f722f7ead4e98de1c366d22c19f61642380b5a4ac656af562381";
    static final String CLINIC_HASH = "9e46812df26d69e35d7fcb351b7bac264aa144fa199e83e11e557f9d70c366a3";
    private static final String SCHOOL = "school-0123456789abcdef0123456789abcdef";
    private static final String CLINIC = "clinic-0123456789abcdef0123456789abcdef";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired(required = false)
    List<FormContentFilter> formReaders = List.of();

    @Autowired
    fi.luukku.runtime.EngineClock clock;

    private final String mark = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aContactIsKeptOnceAndAnsweredWithWhenSomebodyIsInTouch() throws Exception {
        pause();
        var first = send(SCHOOL, key, contact());
        var again = send(SCHOOL, key, contact());

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(json(again).get("receivedAt")).isEqualTo(json(first).get("receivedAt"));
        assertThat(json(first).get("callBack").asString()).startsWith("Vi skriver till dig");
        assertThat(first.getContentAsString()).doesNotContain(mark, "Esimerkki");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(kept()).isEqualTo(1);
        assertThat(database.sql("select way from sent_contact where words like ?")
                        .param("%" + mark + "%")
                        .query(String.class)
                        .single())
                .isEqualTo("kaakkurin-koulu");
    }

    @Test
    void eightAtOnceWithOneKeyAreOneAndOneIsTheFirst() throws Exception {
        pause();
        Callable<Integer> one = () -> send(SCHOOL, key, contact()).getStatus();
        List<Integer> answers = new java.util.ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(8, one))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void somethingElseWithAUsedKeyIsRefusedAndAnotherClientHasKeysOfItsOwn() throws Exception {
        pause();
        send(SCHOOL, key, contact());
        Map<String, Object> other = contact();
        other.put("words", "Another " + mark);

        assertProblem(send(SCHOOL, key, other), 422, "key-used");
        other.put("areaCode", "OUL");
        assertThat(send(CLINIC, key, other).getStatus()).isEqualTo(201);
        assertThat(kept()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer wrong", "Basic c2Nob29s", "Bearer school-0123456789abcdef0123456789abcdeg"
            })
    void aKeyThatIsUnknownOpensNothing(String authorization) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/contacts")
                .contentType("application/json")
                .content(JsonMapper.shared().writeValueAsString(contact()));
        request.header("Idempotency-Key", key);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var refused = web.perform(request).andReturn().getResponse();

        assertProblem(refused, 401, "key-unknown");
        assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "areaCode, XXX, area.unknown",
        "callerRole, admin, role.unknown",
        "reachBy, '', reach.missing",
        "phone, call me, phone.none",
        "email, nobody, email.none",
        "language, de, language.unknown",
        "childBirthDate, 2020-02-31, born.none"
    })
    void whatIsWrongIsNamedByItsField(String field, String value, String code) throws Exception {
        pause();
        Map<String, Object> contact = contact();
        contact.put(field, value);
        var refused = send(SCHOOL, key, contact);

        JsonNode errors = assertProblem(refused, 422, "fields").get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("field").asString()).isEqualTo(field);
        assertThat(errors.get(0).get("code").asString()).isEqualTo(code);
        assertThat(refused.getContentAsString()).doesNotContain(mark);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; fields;",
                "null; not-json;",
                "''; fields;",
                "{\"areaCode\"; not-json;",
                "{\"areaCode\": 5}; fields; areaCode",
                "{\"changeCodes\": \"divorce\"}; fields; changeCodes",
                "{\"urgent\": \"perhaps\"}; fields; urgent",
                "{\"identityCode\": \"010101-123N\"}; fields; identityCode",
                "{\"areaCode\": \"KAA\"} {}; fields;"
            })
    void whatIsNoContactIsToldAndNotRepeated(String body, String kind, String field) throws Exception {
        pause();
        var refused =
                web.perform(request(SCHOOL, key).content(body)).andReturn().getResponse();

        JsonNode problem = assertProblem(refused, 400, null);
        assertThat(problem.get("type").asString()).matches("urn:luukku:problem:(fields|not-json)");
        assertThat(problem.path("errors").path(0).path("field").asString("")).isEqualTo(field == null ? "" : field);
        assertThat(refused.getContentAsString()).doesNotContain("010101");
    }

    @Test
    void withoutItsHeadersOrWithAnotherMethodItSaysWhatItWants() throws Exception {
        pause();
        assertProblem(send(SCHOOL, "short", contact()), 400, "no-idempotency-key");
        assertProblem(
                web.perform(post("/api/contacts")
                                .header("Authorization", "Bearer " + SCHOOL)
                                .contentType("text/plain")
                                .content("{}"))
                        .andReturn()
                        .getResponse(),
                415,
                "not-json");
        assertThat(web.perform(get("/api/contacts")).andReturn().getResponse().getStatus())
                .isEqualTo(405);
        assertThat(web.perform(get("/api/cases")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        Map<String, Object> elsewhere = contact();
        assertProblem(send(CLINIC, key, elsewhere), 403, "area-not-yours");
        assertThat(web.perform(request(SCHOOL, key).content(new byte[100_001]))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(413);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/contacts", "/%61pi/contacts", "/api/%63ontacts", "/contact", "/%63ontact"})
    void whatIsFarTooLongOrDoesNotTellItsLengthIsNotReadHoweverItsAddressIsSpelled(String address) throws Exception {
        assertThat(status(post(URI.create(address)).content(new byte[1_000_001])))
                .isEqualTo(413);
        assertThat(status(post(URI.create(address)).header("Transfer-Encoding", "chunked")))
                .isEqualTo(411);
    }

    @Test
    void noFilterReadsAWholeFormBeforeItIsKnownWhoSendsIt() {
        assertThat(formReaders).isEmpty();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.contentType("application/json"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void oneClientCannotSendWithoutEndAndAnotherStillCan() throws Exception {
        pause();
        int status = 0;
        for (int i = 0; i < 41 && status != 429; i++) {
            status = send(SCHOOL, "short", Map.of()).getStatus();
        }
        var refused = send(SCHOOL, key, contact());
        assertProblem(refused, 429, "too-many");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 61);
        Map<String, Object> elsewhere = contact();
        elsewhere.put("areaCode", "OUL");
        assertThat(send(CLINIC, key, elsewhere).getStatus()).isEqualTo(201);
        pause();
        assertThat(send(SCHOOL, key, contact()).getStatus()).isEqualTo(201);
    }

    @Test
    void itDescribesItselfWithTheCodesOfTheContract() throws Exception {
        JsonNode fields = document().at("/components/schemas/Contact/properties");

        assertThat(codes(fields.at("/callerRole/enum"))).isEqualTo(new TreeSet<>(CaseCodes.CALLER_ROLES.keySet()));
        assertThat(codes(fields.at("/reachBy/enum"))).isEqualTo(new TreeSet<>(NewContact.REACH_BY));
        assertThat(codes(fields.at("/changeCodes/items/enum"))).isEqualTo(new TreeSet<>(CaseCodes.CHANGES.keySet()));
        assertThat(fields.propertyNames())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(ContactBody.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName)
                        .toList());
        assertThat(codes(document().at("/components/schemas/Contact/required")))
                .containsExactly("areaCode", "callerRole", "reachBy");
        // What is said to be needed is, and no more.
        pause();
        assertThat(send(SCHOOL, key, Map.of("areaCode", "KAA", "callerRole", "child", "reachBy", "none", "words", mark))
                        .getStatus())
                .isEqualTo(201);
        assertThat(document()
                        .at("/paths/~1api~1contacts/post/parameters/0/name")
                        .asString())
                .isEqualTo("Idempotency-Key");
        assertThat(document().at("/paths").propertyNames()).containsExactly("/api/contacts");
        assertThat(document().at("/components/securitySchemes/key/scheme").asString())
                .isEqualTo("bearer");
        String yaml = web.perform(get("/api/openapi.yaml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(yaml).startsWith("openapi: 3.1").contains("/api/contacts:");
    }

    private JsonNode assertProblem(MockHttpServletResponse answer, int status, String kind) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        if (kind != null) {
            assertThat(problem.get("type").asString()).isEqualTo("urn:luukku:problem:" + kind);
        }
        assertDescribed(answer, "Problem");
        return problem;
    }

    private MockHttpServletResponse send(String client, String idempotencyKey, Map<String, ?> contact)
            throws Exception {
        var answer = web.perform(request(client, idempotencyKey)
                        .content(JsonMapper.shared().writeValueAsString(contact)))
                .andReturn()
                .getResponse();
        if (answer.getStatus() < 300) {
            assertThat(answer.getContentType()).isEqualTo("application/json");
            assertDescribed(answer, "Received");
        }
        return answer;
    }

    /** The answer's status, type and members are those that the document names. */
    private void assertDescribed(MockHttpServletResponse answer, String schema) throws Exception {
        JsonNode document = document();
        JsonNode content = document.at("/paths/~1api~1contacts/post/responses/" + answer.getStatus() + "/content");
        String type = answer.getContentType().replaceAll(";.*", "");
        assertThat(content.path(type).at("/schema/$ref").asString(""))
                .as("%s of %s is described", type, answer.getStatus())
                .isEqualTo("#/components/schemas/" + schema);
        JsonNode described = document.at("/components/schemas/" + schema);
        assertThat(json(answer).propertyNames())
                .isSubsetOf(described.get("properties").propertyNames())
                .containsAll(codes(described.get("required")));
    }

    private JsonNode document() throws Exception {
        var answer = web.perform(get("/api/openapi")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private static TreeSet<String> codes(JsonNode list) {
        TreeSet<String> codes = new TreeSet<>();
        list.forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static MockHttpServletRequestBuilder request(String client, String idempotencyKey) {
        return post("/api/contacts")
                .header("Authorization", "Bearer " + client)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json");
    }

    private static JsonNode json(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    /** So that what other tests sent counts no more. */
    private void pause() {
        clock.move(java.time.Duration.ofMinutes(1));
    }

    private Map<String, Object> contact() {
        Map<String, Object> contact = new HashMap<>();
        contact.put("areaCode", "KAA");
        contact.put("callerRole", "teacher");
        contact.put("reachBy", "e-mail");
        contact.put("email", "ope@kaakkurin-koulu.example");
        contact.put("name", "Opettaja Esimerkki");
        contact.put("language", "sv");
        contact.put("changeCodes", List.of("divorce"));
        contact.put("words", "Barnet är trött. " + mark);
        return contact;
    }

    private int kept() {
        return database.sql("select count(*) from sent_contact where words like ?")
                .param("%" + mark + "%")
                .query(Integer.class)
                .single();
    }
}
