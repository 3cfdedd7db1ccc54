package fi.luukku.access;

import java.io.Serial;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A worker who can log in, with the name that colleagues know. */
final class Account extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final String name;

    Account(String login, String password, String name, Collection<? extends GrantedAuthority> authorities) {
        super(login, password, authorities);
        this.name = name;
    }

    String name() {
        return name;
    }
}
