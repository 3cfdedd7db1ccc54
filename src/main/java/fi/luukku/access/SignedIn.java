package fi.luukku.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work: the worker who is logged in, or Luukku itself when a process or a letter's reader is. */
@Component
public class SignedIn {

    private static final String ROLE = "ROLE_";

    /** The login, {@code luukku} when nobody is logged in. */
    public String login() {
        return worker().map(Authentication::getName).orElse("luukku");
    }

    /** The worker's name as colleagues know it, {@code Luukku} when nobody is logged in. */
    public String name() {
        return worker().map(SignedIn::name).orElse("Luukku");
    }

    /** Codes of the worker's roles, in alphabetical order; none when nobody is logged in. */
    List<String> roles() {
        return worker().stream()
                .flatMap(worker -> worker.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .sorted()
                .toList();
    }

    boolean isSomeone() {
        return worker().isPresent();
    }

    private static String name(Authentication worker) {
        return worker.getPrincipal() instanceof Account account ? account.name() : worker.getName();
    }

    private static Optional<Authentication> worker() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
