package fi.luukku.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Workers' accounts, from {@code luukku.access.users}. */
@Component
@EnableConfigurationProperties(AccessProperties.class)
class Accounts implements UserDetailsService {

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final List<AccessProperties.User> users;

    Accounts(AccessProperties properties) {
        users = properties.users();
        if (users.isEmpty()) {
            log.warn("Nobody can log in: luukku.access.users lists no one");
        }
    }

    /** A new object each time: Spring Security erases the password in the one it is given. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        return users.stream()
                .filter(user -> user.login().equals(login))
                .findFirst()
                .map(Accounts::account)
                .orElseThrow(() -> new UsernameNotFoundException("No such login"));
    }

    private static Account account(AccessProperties.User user) {
        return new Account(
                user.login(),
                user.password(),
                user.name(),
                user.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
