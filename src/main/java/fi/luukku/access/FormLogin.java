package fi.luukku.access;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Login and password on Luukku's own page. */
final class FormLogin implements LoginWay {

    @Override
    public void configure(HttpSecurity http) {
        http.formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
    }

    @Override
    public Optional<String> begins() {
        return Optional.empty();
    }

    @Override
    public String leadsTo() {
        return "";
    }
}
