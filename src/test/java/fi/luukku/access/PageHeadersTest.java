package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageHeadersTest {

    private final PageHeaders headers = new PageHeaders(new TasklistAddress("https://tasklist.example.org/"), "");
    private final PageHeaders withoutTasklist = new PageHeaders(new TasklistAddress(""), "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/KAA-2026-0001",
                "/cases/KAA-2026-0001/parts/contact,people",
                "/cases/KAA-2026-0001/contact",
                "/login"
            })
    void theConfiguredTasklistMayShowACardAndTheLoginBeforeIt(String path) {
        assertThat(content(headers, path)).endsWith("frame-ancestors https://tasklist.example.org");
        assertThat(written(headers, path).getHeader("X-Frame-Options")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/",
                "/cases/find",
                "/cases/find/KAA-2026-0001",
                "/promise/token",
                "/feedback/token",
                "/login/x",
                "/logout",
                "/luukku.js",
                "/actuator/health",
                "/elsewhere/cases/KAA-2026-0001"
            })
    void nobodyMayShowAnotherPage(String path) {
        refused(headers, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/KAA-2026-0001", "/cases/KAA-2026-0001/parts/contact", "/login", "/cases"})
    void withoutATasklistNobodyMayShowAnyPage(String path) {
        refused(withoutTasklist, path);
    }

    @Test
    void scriptsAndStylesAreOurOwnEverywhere() {
        assertThat(content(headers, "/cases/KAA-2026-0001"))
                .contains("default-src 'none';", "script-src 'self';", "style-src 'self';", "form-action 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://tasklist.example.org", "http://localhost:8080", "https://tasklist.example.org:8443/", ""
            })
    void anAddressWithoutAPathIsTaken(String address) {
        started(address).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist.example.org",
                "https://tasklist.example.org/tasklist",
                "*",
                "https://*.example.org",
                "https:",
                "https://a.example 'unsafe-inline'",
                "https://a.example; script-src *",
                "javascript:alert(1)"
            })
    void anythingElseStopsTheStartWithASentence(String address) {
        started(address)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must be Tasklist's scheme, host and port without a path"));
    }

    private static void refused(PageHeaders headers, String path) {
        assertThat(content(headers, path)).endsWith("frame-ancestors 'none'");
        assertThat(written(headers, path).getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    private static String content(PageHeaders headers, String path) {
        return written(headers, path).getHeader("Content-Security-Policy");
    }

    private static MockHttpServletResponse written(PageHeaders headers, String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        headers.writeHeaders(new MockHttpServletRequest("GET", path), response);
        return response;
    }

    private static ApplicationContextRunner started(String address) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Tasklist.class)
                .withPropertyValues("luukku.tasklist-url=" + address);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TasklistAddress.class)
    static class Tasklist {}
}
