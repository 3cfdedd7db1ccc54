package fi.luukku.access;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker who is logged in, however they logged in.
 *
 * @param name as colleagues know it
 * @param areas codes of the areas they work in, or {@link #EVERYWHERE}; with none they see no case by area
 * @param email the one under which cases and cards name them, null when it is not known
 */
public record Identity(
        String login,
        String name,
        Set<Role> roles,
        Set<String> areas,
        @Nullable String email) implements Serializable {

    /** The areas of somebody who works in all of them. */
    public static final Set<String> EVERYWHERE = Set.of("*");

    public Identity {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    public boolean worksEverywhere() {
        return areas.equals(EVERYWHERE);
    }

    public boolean worksIn(String areaCode) {
        return worksEverywhere() || areas.contains(areaCode);
    }

    boolean isAddressed(String address) {
        return addresses().contains(address.toLowerCase(Locale.ROOT));
    }

    /** The addresses by which a case can name them, in lower case: their e-mail, and a login that is an e-mail. */
    public Set<String> addresses() {
        return Stream.of(email == null ? "" : email, login)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> address.contains("@"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
