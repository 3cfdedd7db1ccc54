package fi.luukku.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider tells about somebody, read as Luukku knows workers. */
record ToldClaims(Map<String, Object> claims) {

    private static final String ALL_AREAS = "*";

    /** Roles that Luukku does not know are left out; without areas they work in none. */
    Identity identity(LoginProperties.Claims names) {
        String login = text(names.login());
        String name = text(names.name());
        String email = text(names.email());
        return new Identity(
                login,
                name.isEmpty() ? login : name,
                roles(texts(names.roles())),
                areas(texts(names.areas())),
                email.isEmpty() ? null : email);
    }

    private static Set<Role> roles(List<String> told) {
        List<String> names = told.stream()
                .map(role -> role.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> areas(List<String> told) {
        return told.contains(ALL_AREAS) ? Identity.EVERYWHERE : Set.copyOf(told);
    }

    private String text(String claim) {
        return texts(claim).stream().findFirst().orElse("");
    }

    private List<String> texts(String claim) {
        Object value = value(claim);
        Stream<?> values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return values.map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The claim of that name, or else the one inside others that its dots lead to. */
    private @Nullable Object value(String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        Object found = claims;
        for (String step : claim.split("\\.", -1)) {
            found = found instanceof Map<?, ?> inside ? inside.get(step) : null;
        }
        return found;
    }
}
