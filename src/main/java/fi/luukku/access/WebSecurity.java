package fi.luukku.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who must log in. What a letter's link opens needs no account; everything else does, and what it takes beyond that is
 * decided by {@link AccessPolicy}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LoginProperties.class, TasklistAddress.class})
class WebSecurity {

    private static final String[] OPEN_TO_ALL = {
        "/login", "/luukku.css", "/luukku.js", "/favicon.svg", "/actuator/health/**"
    };

    /** What links in letters open. */
    private static final String[] BY_LINK = Arrays.stream(LinkPurpose.values())
            .map(purpose -> "/" + purpose.path() + "/**")
            .toArray(String[]::new);

    @Bean
    SecurityFilterChain pages(HttpSecurity http, LoginWay way, TasklistAddress tasklist) {
        way.configure(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .requestMatchers(BY_LINK)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // The token in the address is the authority there, and no session stands behind it to be misused.
                .csrf(csrf -> csrf.ignoringRequestMatchers(BY_LINK))
                .exceptionHandling(refused -> refused.accessDeniedHandler(WebSecurity::refuse))
                .headers(headers -> headers.frameOptions(options -> options.disable())
                        .addHeaderWriter(new PageHeaders(tasklist, way.leadsTo()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** A login page left open for so long that its session is over only has to be sent again. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(request.getContextPath() + "/login")) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }

    @Bean
    LoginWay loginWay(
            LoginProperties properties,
            ObjectProvider<ClientRegistrationRepository> clients,
            @Value("${luukku.base-url}") String baseUrl) {
        return switch (properties.login()) {
            case FORM -> new FormLogin();
            case OIDC -> new OidcLogin(clients.getIfAvailable(), new OidcWorkers(properties.claims()), baseUrl);
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
