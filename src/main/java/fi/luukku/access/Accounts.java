package fi.luukku.access;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
        return user(login)
                .map(user -> new Account(identity(user), user.password()))
                .orElseThrow(() -> new UsernameNotFoundException("No such login"));
    }

    List<Identity> all() {
        return users.stream().map(Accounts::identity).toList();
    }

    /** Who has that login; empty when nobody has. */
    Optional<Identity> identity(String login) {
        return user(login).map(Accounts::identity);
    }

    private Optional<AccessProperties.User> user(String login) {
        return users.stream().filter(user -> user.login().equals(login)).findFirst();
    }

    private static Identity identity(AccessProperties.User user) {
        return new Identity(
                user.login(),
                user.name(),
                user.roles(),
                user.areas().isEmpty() ? Identity.EVERYWHERE : user.areas(),
                user.email());
    }
}
