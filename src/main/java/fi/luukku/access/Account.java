package fi.luukku.access;

import java.io.Serial;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A worker who can log in with a password. */
final class Account extends User implements KnownWorker {

    @Serial
    private static final long serialVersionUID = 2;

    private final Identity identity;

    Account(Identity identity, String password) {
        super(identity.login(), password, authorities(identity));
        this.identity = identity;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    private static List<SimpleGrantedAuthority> authorities(Identity identity) {
        return identity.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
