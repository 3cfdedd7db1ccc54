package fi.luukku.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A worker for tests, who logs in as configured workers do.
 *
 * @param areas none for all areas
 */
public record SomeWorker(
        String login,
        Role role,
        Set<String> areas,
        @Nullable String email) {

    public static SomeWorker of(String login, Role role, String... areas) {
        return new SomeWorker(login, role, Set.of(areas), null);
    }

    public SomeWorker withEmail(String address) {
        return new SomeWorker(login, role, areas, address);
    }

    /** For a request. */
    public RequestPostProcessor atWork() {
        return user(account());
    }

    /** For what is called directly. */
    public void work(Runnable work) {
        Account account = account();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        account, "", account.getAuthorities().stream().toList()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Account account() {
        return new Account(
                new Identity(
                        login, "Name of " + login, Set.of(role), areas.isEmpty() ? Identity.EVERYWHERE : areas, email),
                "{noop}" + login);
    }
}
