package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class LoginPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Login.class);

    @Test
    void withoutASettingWorkersLogInWithAPassword() {
        application.run(context ->
                assertThat(context.getBean(LoginProperties.class).login()).isEqualTo(LoginProperties.Kind.FORM));
    }

    @Test
    void anUnknownWayToLogInStopsTheStart() {
        application
                .withPropertyValues("luukku.access.login=saml")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("LoginProperties.Kind.saml"));
    }

    @Test
    void aClaimWithoutANameStopsTheStart() {
        application
                .withPropertyValues("luukku.access.claims.roles=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("name the claim that tells the worker's roles"));
    }

    @Test
    void aLoginAtAProviderThatIsNotSetStopsTheStartNamingTheSettings() {
        assertThatThrownBy(() -> new OidcLogin(null, new OidcWorkers(claims()), "http://localhost"))
                .hasMessageContaining("spring.security.oauth2.client.registration.luukku.client-id")
                .hasMessageContaining("spring.security.oauth2.client.provider.luukku.issuer-uri");
        assertThatThrownBy(() -> new OidcLogin(client -> null, new OidcWorkers(claims()), "http://localhost"))
                .hasMessageContaining("spring.security.oauth2.client.registration.luukku.client-id");
    }

    private static LoginProperties.Claims claims() {
        return new LoginProperties.Claims("preferred_username", "name", "email", "roles", "areas");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LoginProperties.class)
    static class Login {}
}
