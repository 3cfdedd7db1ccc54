package fi.luukku.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who must log in. What a letter's link opens needs no account; everything else does, and what it takes beyond that is
 * decided by {@link AccessPolicy}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] OPEN_TO_ALL = {
        "/promise/**", "/feedback/**", "/login", "/luukku.css", "/luukku.js", "/favicon.svg", "/actuator/health/**"
    };

    /** Our own scripts and styles only, none inside a page; nobody may show our pages inside theirs. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // The token in the address is the authority there, and no session stands behind it to be misused.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/promise/**", "/feedback/**"))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(WebSecurity::refuse))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
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
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
