package fi.luukku.access;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work: the worker who is logged in, or Luukku itself when a process or a letter's reader is. */
@Component
public class SignedIn {

    /** The login, {@code luukku} when nobody is logged in. */
    public String login() {
        return worker().map(Authentication::getName).orElse("luukku");
    }

    /** The worker's name as colleagues know it, {@code Luukku} when nobody is logged in. */
    public String name() {
        return worker().map(SignedIn::name).orElse("Luukku");
    }

    boolean isSomeone() {
        return worker().isPresent();
    }

    private static String name(Authentication worker) {
        return worker.getPrincipal() instanceof Account account
                ? account.name()
                : worker.getPrincipal() instanceof KnownWorker known
                        ? known.identity().name()
                        : worker.getName();
    }

    private static Optional<Authentication> worker() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
