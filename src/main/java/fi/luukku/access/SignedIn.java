package fi.luukku.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work: the worker who is logged in, or Luukku itself when a process or a letter's reader is. */
@Component
public class SignedIn {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The login, {@code luukku} when nobody is logged in. */
    public String login() {
        return worker().map(Authentication::getName).orElse("luukku");
    }

    /** The worker's name as colleagues know it, {@code Luukku} when nobody is logged in. */
    public String name() {
        return identity().map(Identity::name).orElse("Luukku");
    }

    /** The worker who is logged in; empty when nobody is. */
    public Optional<Identity> identity() {
        return worker().map(this::identity);
    }

    /** Codes of the worker's roles, in alphabetical order; none when nobody is logged in. */
    List<String> roles() {
        return identity().stream()
                .flatMap(worker -> worker.roles().stream())
                .map(Role::name)
                .sorted()
                .toList();
    }

    boolean isSomeone() {
        return worker().isPresent();
    }

    /**
     * A principal that does not tell who it is has the roles it was given, and the rest from the account of its login;
     * without one it works in no area.
     */
    private Identity identity(Authentication worker) {
        if (worker.getPrincipal() instanceof KnownWorker known) {
            return known.identity();
        }
        Optional<Identity> account = accounts.identity(worker.getName());
        return new Identity(
                worker.getName(),
                account.map(Identity::name).orElse(worker.getName()),
                roles(worker),
                account.map(Identity::areas).orElse(Set.of()),
                account.map(Identity::email).orElse(null));
    }

    private static Set<Role> roles(Authentication worker) {
        return Arrays.stream(Role.values())
                .filter(role -> worker.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Authentication> worker() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
