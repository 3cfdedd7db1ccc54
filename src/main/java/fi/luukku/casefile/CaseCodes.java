package fi.luukku.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract's codes and how a worker says them. The maps keep the order in which they are offered. */
public final class CaseCodes {

    /** Who may call (O3). */
    public static final Map<String, String> CALLER_ROLES = inOrder(
            "parent", "Parent",
            "child", "Child or young person",
            "teacher", "Teacher",
            "school-social-worker", "School social worker",
            "early-education", "Early-education professional",
            "other-professional", "Other professional",
            "someone-close", "Someone close to the family");

    /** Those of them who call for their work, and may be given a consultation (J15). */
    private static final Set<String> STAFF =
            Set.of("teacher", "school-social-worker", "early-education", "other-professional");

    /** About whom a consultation may be. */
    public static final Map<String, String> CONSULTATIONS = inOrder(
            "own-work", "Their own work",
            "group", "A class or a group",
            "unnamed-child", "A child who was not named");

    /** Who may stand on a card. */
    public static final Map<String, String> PERSON_ROLES = inOrder(
            "child", "Child or young person",
            "parent", "Parent",
            "someone-close", "Someone close to the family",
            "teacher", "Teacher",
            "school-social-worker", "School social worker",
            "early-education", "Early-education professional",
            "clinic-nurse", "Clinic nurse",
            "school-nurse", "School nurse",
            "counsellor", "Counsellor",
            "child-welfare", "Child welfare",
            "adult-services", "Adult services",
            "ngo-coordinator", "NGO coordinator",
            "ngo-worker", "Worker of an NGO",
            "peer", "Peer, with experience of their own",
            "other-professional", "Other professional");

    /** What consent can be about (O5). */
    public static final Map<String, String> TOPICS = inOrder(
            "home", "home",
            "early-education-or-school", "early education or school",
            "health", "health",
            "leisure", "leisure",
            "services", "services");

    /** How a person is best reached. */
    public static final Map<String, String> WAYS_TO_REACH =
            inOrder("phone", "By phone", "e-mail", "By e-mail", "sms", "By text message", "someone", "Through someone");

    /** What may have changed in a family (O3). */
    public static final Map<String, String> CHANGES = inOrder(
            "divorce", "Divorce or separation",
            "parent-illness", "Illness of a parent",
            "unemployment", "Unemployment",
            "school-trouble", "Trouble at school",
            "other", "Something else");

    private CaseCodes() {}

    /** Whether that caller calls for their work. */
    static boolean isStaff(String callerRole) {
        return STAFF.contains(callerRole);
    }

    /** A role of the contract in words, {@code own-worker} too. */
    public static String role(String code) {
        String words = PERSON_ROLES.get(code);
        return words != null ? words : plain(code);
    }

    /** What has changed in a family, in words. */
    public static String change(String code) {
        String words = CHANGES.get(code);
        return words != null ? words : plain(code);
    }

    /** What a family lets others know about, in words: {@code home, early education or school}. */
    public static String topics(Collection<String> codes) {
        return TOPICS.entrySet().stream()
                .filter(topic -> codes.contains(topic.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** The codes that are codes at all: what a form sends is not trusted to be one. */
    static Collection<String> wellFormed(Collection<String> codes) {
        return codes.stream()
                .filter(code -> code.matches("[a-z0-9-]{1,40}"))
                .distinct()
                .toList();
    }

    /** A code nobody has given words: {@code own-worker} becomes "Own worker". */
    public static String plain(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, String> inOrder(String... codesAndWords) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            map.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
