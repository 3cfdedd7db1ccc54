package fi.luukku.runtime.tryout;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The desk asks for no login: it is on this machine only, as is all of the try-out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("luukku.try-out")
class DeskConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain deskSecurity(HttpSecurity http) {
        return http.securityMatcher("/try-out", "/try-out/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
