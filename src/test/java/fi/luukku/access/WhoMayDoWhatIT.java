package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.luukku.casefile.BrokenGlass;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.ConsentGrants;
import fi.luukku.consent.NewGrant;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks for every page as every role in every standing to a case, and compares with the table. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatIT {

    private static final WhoMayDoWhat TABLE = WhoMayDoWhat.written();
    private static final String OWN_WORKER = "oma.tyontekija@luukku.example";
    private static final String AGREED = "agreed@matrix.example";
    private static final String TAKEN_BACK = "taken.back@matrix.example";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    BrokenGlass glass;

    @Autowired
    ConsentGrants grants;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    private final Map<String, CaseReference> cases = new TreeMap<>();

    static Stream<String> table() {
        return TABLE.rows().keySet().stream();
    }

    @BeforeAll
    void makeACaseForEachStanding() {
        WhoMayDoWhat.STANDINGS.forEach(standing ->
                cases.put(standing, standing.equals("N") ? someCase.contactRecorded() : someFamily.consented()));
        grant("C", AGREED);
        grant("W", TAKEN_BACK);
        grants.withdrawAll(cases.get("W"));
        for (Role role : Role.values()) {
            worker(role, "G").work(() -> glass.breakIt(cases.get("G"), "A reason that is long enough"));
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRoleInEachStandingMayWhatTheTableSays(String page) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String standing : WhoMayDoWhat.STANDINGS) {
                String expected = TABLE.may(page, role, standing) ? "may" : "denied and logged";
                String found = ask(page, worker(role, standing), cases.get(standing));
                if (!found.equals(expected)) {
                    wrong.add("%s %s: %s, but should be: %s".formatted(role, standing, found, expected));
                }
            }
        }
        assertThat(wrong).as(page).isEmpty();
        assertThat(answer(toPage(page, cases.get("N"))).equals("to the login"))
                .as("%s asks for a login", page)
                .isEqualTo(TABLE.isOpenToNobody(page));
    }

    @Test
    void theTableHasEveryPageThereIsAndNoOther() {
        assertThat(missing()).as("pages that the table does not know").isEmpty();
        assertThat(TABLE.rows().keySet()).as("pages that are gone").isSubsetOf(present());
    }

    @Test
    void aNewPageIsReportedAndOpenToNobodyUntilItTellsWhatItNeeds() throws Exception {
        RequestMappingInfo planted = RequestMappingInfo.paths("/planted")
                .methods(RequestMethod.GET)
                .options(pages.getBuilderConfiguration())
                .build();
        pages.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("page"));
        try {
            assertThat(missing()).containsExactly("GET /planted");
            for (Role role : Role.values()) {
                SomeWorker worker = worker(role, "A");
                assertThat(answer(get("/planted").with(worker.atWork()))).isEqualTo("denied");
            }
        } finally {
            pages.unregisterMapping(planted);
        }
        assertThat(missing()).isEmpty();
    }

    static class Planted {

        String page() {
            return "access/login";
        }
    }

    private Set<String> present() {
        return pages.getHandlerMethods().keySet().stream()
                .flatMap(WhoMayDoWhat::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> missing() {
        Set<String> missing = present();
        missing.removeAll(TABLE.rows().keySet());
        return missing;
    }

    private String ask(String page, SomeWorker worker, CaseReference reference) throws Exception {
        int before = denials(worker);
        String answer = answer(toPage(page, reference).with(worker.atWork()));
        boolean logged = denials(worker) == before + 1;
        return answer.equals("denied") && logged ? "denied and logged" : answer;
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response;
        try {
            response = web.perform(request.with(csrf())).andReturn().getResponse();
        } catch (ServletException e) {
            return "may";
        }
        String leadsTo = response.getRedirectedUrl();
        if (leadsTo != null && leadsTo.endsWith("/login")) {
            return "to the login";
        }
        return response.getStatus() == 403 ? "denied" : "may";
    }

    private static MockHttpServletRequestBuilder toPage(String page, CaseReference reference) {
        String[] methodAndPath = page.split(" ");
        String path = methodAndPath[1]
                .replace("{reference}", reference.value())
                .replace("{id}", "999999999")
                .replace("{number}", "1")
                .replace("{token}", "nonsense")
                .replace("{key}", "nonsense")
                .replace("{parts}", "meeting")
                .replace("{form}", "contact");
        HttpMethod method = methodAndPath[0].equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(methodAndPath[0]);
        return request(method, path).param("version", "0");
    }

    private int denials(SomeWorker worker) {
        return database.sql("select count(*) from access_log where who = ? and action = 'DENIED'")
                .param(worker.login())
                .query(Integer.class)
                .single();
    }

    private static SomeWorker worker(Role role, String standing) {
        SomeWorker worker =
                SomeWorker.of("matrix-" + role.code() + "-" + standing, role, "AN".contains(standing) ? "KAA" : "OUL");
        return switch (standing) {
            case "O" -> worker.withEmail(OWN_WORKER);
            case "C" -> worker.withEmail(AGREED);
            case "W" -> worker.withEmail(TAKEN_BACK);
            default -> worker;
        };
    }

    private void grant(String standing, String email) {
        CaseReference reference = cases.get(standing);
        someFamily.add(reference, "ngo-coordinator", "Jaana Järjestö", email, Language.FI, true);
        grants.give(
                reference,
                new NewGrant(
                        UUID.randomUUID(),
                        someFamily.idOf(reference, "ngo-coordinator"),
                        null,
                        List.of("home"),
                        days.today().plusMonths(1)));
    }
}
