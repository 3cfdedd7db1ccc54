package fi.luukku.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One way in which a case is found. */
record SearchKey(Kind kind, String key) {

    enum Kind {
        /** Two words of a name as they sound. */
        NAME,
        /** A number of the family's own. */
        PHONE,
        /** A professional's number: many families' cases have it. */
        WORK_PHONE,
        /** Two words of a child's name, whatever their order, and the birth date. */
        CHILD,
        /** A hash of the identity code. */
        IDENTITY
    }

    private static final Set<String> FAMILY = Set.of("child", "parent", "someone-close");

    static Set<SearchKey> of(PersonText person) {
        Set<SearchKey> keys = of(person.role(), person.name(), person.phone());
        LocalDate born = person.birthDate();
        if (person.role().equals("child") && born != null) {
            childNames(person.name()).forEach(name -> keys.add(child(name, born)));
        }
        String code = person.details().identityCode();
        if (code != null && FAMILY.contains(person.role())) {
            keys.add(new SearchKey(Kind.IDENTITY, hash(code)));
        }
        return keys;
    }

    static Set<SearchKey> ofCaller(ContactText contact) {
        return of(contact.callerRole(), contact.callerName(), contact.callerPhone());
    }

    static SearchKey child(String name, LocalDate born) {
        return new SearchKey(Kind.CHILD, name + "/" + born);
    }

    /** The pairs of words of a name, each pair in one order. */
    static Set<String> childNames(String name) {
        return NameSound.pairs(name).stream()
                .map(pair -> Arrays.stream(pair.split(" ", -1)).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** So that the code itself stands in one place only. */
    private static String hash(String code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Set<SearchKey> of(String role, String name, @Nullable String phone) {
        List<SearchKey> keys = new ArrayList<>();
        NameSound.pairs(name).forEach(pair -> keys.add(new SearchKey(Kind.NAME, pair)));
        PhoneKey.of(phone)
                .ifPresent(number ->
                        keys.add(new SearchKey(FAMILY.contains(role) ? Kind.PHONE : Kind.WORK_PHONE, number)));
        return new LinkedHashSet<>(keys);
    }
}
