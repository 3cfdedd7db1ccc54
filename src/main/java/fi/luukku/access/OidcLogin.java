package fi.luukku.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Login at the organisation's OpenID provider, and logout there too; the client is {@code luukku} in Spring's settings. */
final class OidcLogin implements LoginWay {

    private static final String CLIENT = "luukku";

    private final ClientRegistrationRepository clients;
    private final OidcWorkers workers;
    private final String baseUrl;

    /** @param clients null where none is set */
    OidcLogin(@Nullable ClientRegistrationRepository clients, OidcWorkers workers, String baseUrl) {
        this.clients = clients == null ? noClient() : clients;
        this.workers = workers;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        client();
    }

    @Override
    public void configure(HttpSecurity http) {
        OidcClientInitiatedLogoutSuccessHandler thereToo = new OidcClientInitiatedLogoutSuccessHandler(clients);
        thereToo.setPostLogoutRedirectUri(baseUrl + "/login?logout");
        thereToo.setDefaultTargetUrl("/login?logout");
        http.oauth2Login(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .userInfoEndpoint(info -> info.oidcUserService(workers))
                        .failureHandler(OidcLogin::refuse))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        askingInPlace(), request -> "iframe".equals(request.getHeader("Sec-Fetch-Dest"))))
                .logout(logout -> logout.logoutSuccessHandler(thereToo));
    }

    /** Inside a task's form: its address stays, so that going on after the login leads to the same part of the card. */
    private static LoginUrlAuthenticationEntryPoint askingInPlace() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        login.setUseForward(true);
        return login;
    }

    @Override
    public Optional<String> begins() {
        return Optional.of("/oauth2/authorization/" + CLIENT);
    }

    @Override
    public String leadsTo() {
        Object end = client().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return end == null ? "" : origin(URI.create(end.toString()));
    }

    /** Somebody who has no role here can do nothing about it by trying again. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof OAuth2AuthenticationException refusal
                && refusal.getError().getErrorCode().equals(OidcWorkers.NO_ROLE)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher("/login?norole").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    private ClientRegistration client() {
        ClientRegistration client = clients.findByRegistrationId(CLIENT);
        return client == null ? noClient() : client;
    }

    private static <T> T noClient() {
        throw new IllegalStateException("luukku.access.login=oidc needs the client that the provider knows Luukku by:"
                + " set spring.security.oauth2.client.registration.luukku.client-id, .client-secret and .scope, and"
                + " spring.security.oauth2.client.provider.luukku.issuer-uri");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
