package fi.luukku.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Invented content for any letter, found out from what its template asks for: so a new letter needs nothing here. A name
 * whose words would read oddly gets better ones in {@link #words}.
 */
final class Invented {

    static final Path TEMPLATES = Path.of("src", "main", "resources", "letters");
    static final int SITUATIONS = 3;

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern EACH = Pattern.compile("th:each=\"(\\w+)(?:\\s*,\\s*(\\w+))?\\s*:\\s*\\$\\{(\\w+)}\"");
    private static final Pattern CHOICE =
            Pattern.compile("th:(?:if|unless)=\"\\$\\{\\s*!?\\s*(\\w+)\\s*}\"|(?:!|not |and |or )(\\w+)\\b(?![.(])");
    private static final Pattern OPTIONAL =
            Pattern.compile("(\\w+)\\s*[!=]=\\s*null|#(?:strings|lists)\\.isEmpty\\((\\w+)\\)");
    private static final Pattern LISTED = Pattern.compile("#lists\\.\\w+\\((\\w+)");
    private static final Pattern CONTAINS = Pattern.compile("#lists\\.contains\\((\\w+),\\s*'([^']+)'\\)");
    private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*[!=]=\\s*'([^']+)'");
    private static final Pattern NAME = Pattern.compile("(?<![#.\\w'])([a-z]\\w*)(?:\\.(\\w+))?");
    private static final Set<String> NOT_NAMES =
            Set.of("null", "true", "false", "and", "or", "not", "eq", "ne", "gt", "lt", "to", "office");

    private Invented() {}

    /** The kinds of letters there are. */
    static List<String> kinds() throws Exception {
        try (var files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replaceAll("_..\\.txt$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    static String template(String kind, Language language) throws Exception {
        return Files.readString(TEMPLATES.resolve(kind + "_" + language.code() + ".txt"));
    }

    /** What a template asks for, in a form that is the same in every language. */
    static Set<String> expressions(String template) {
        Set<String> found = new TreeSet<>();
        EXPRESSION
                .matcher(template)
                .results()
                .forEach(one -> found.add(one.group(1).replaceAll("\\s+", "")));
        return found;
    }

    /**
     * Content for a template.
     *
     * @param situation 0: all is there and true; 1: what may be missing is, and nothing is true; 2: every other thing
     */
    static Map<String, Object> content(String template, Language language, int situation) {
        Map<String, Object> content = new HashMap<>();
        Map<String, Set<String>> names = names(template);
        Set<String> choices = groups(CHOICE, template);
        Set<String> optional = groups(OPTIONAL, template);
        Map<String, List<String>> compared = pairs(COMPARED, template);
        Map<String, List<String>> contained = pairs(CONTAINS, template);
        Map<String, Set<String>> each = loops(template);
        Set<String> listed = groups(LISTED, template);
        int number = 0;
        for (Map.Entry<String, Set<String>> name : names.entrySet()) {
            boolean there = situation == 0 || (situation == 2 && number++ % 2 == 0);
            String called = name.getKey();
            if (compared.containsKey(called)) {
                List<String> options = compared.get(called);
                content.put(called, options.get(situation % options.size()));
            } else if (choices.contains(called)) {
                content.put(called, there);
            } else if (contained.containsKey(called)) {
                content.put(called, there ? contained.get(called) : List.of());
            } else if (each.containsKey(called) || listed.contains(called)) {
                boolean empty = optional.contains(called) && !there;
                content.put(called, empty ? List.of() : items(called, each.getOrDefault(called, Set.of()), language));
            } else if (optional.contains(called) && !there) {
                if (!template.contains("isEmpty(" + called + ")")) {
                    continue;
                }
                content.put(called, "");
            } else {
                content.put(called, value(called, name.getValue(), language, 0));
            }
        }
        return content;
    }

    private static List<Object> items(String list, Set<String> parts, Language language) {
        String one = list.endsWith("s") ? list.substring(0, list.length() - 1) : list;
        return List.of(value(one, parts, language, 0), value(one, parts, language, 1));
    }

    private static Object value(String name, Set<String> parts, Language language, int at) {
        if (parts.isEmpty()) {
            return words(name, language, at);
        }
        Map<String, Object> value = new HashMap<>();
        parts.forEach(part -> value.put(part, named(name, part, language, at)));
        return value;
    }

    private static String named(String of, String part, Language language, int at) {
        return switch (of + "." + part) {
            case "ownWorker.name" -> "Oma Työntekijä";
            case "area.name" -> "Kaakkuri";
            case "area.phone" -> "08 000 0001";
            default -> words(part, language, at);
        };
    }

    /** Roots of expressions with the parts that are shown of them; names that a loop gives are not among them. */
    private static Map<String, Set<String>> names(String template) {
        Map<String, Set<String>> names = new TreeMap<>();
        Set<String> loops = new TreeSet<>();
        EACH.matcher(template).results().forEach(loop -> {
            loops.add(loop.group(1));
            loops.add(String.valueOf(loop.group(2)));
        });
        EXPRESSION.matcher(template).results().forEach(expression -> {
            String plain = expression.group(1).replaceAll("'[^']*'", "");
            NAME.matcher(plain)
                    .results()
                    .filter(name -> !NOT_NAMES.contains(name.group(1)) && !loops.contains(name.group(1)))
                    .forEach(name -> {
                        Set<String> parts = names.computeIfAbsent(name.group(1), none -> new TreeSet<>());
                        if (name.group(2) != null) {
                            parts.add(name.group(2));
                        }
                    });
        });
        return names;
    }

    private static Map<String, Set<String>> loops(String template) {
        Map<String, Set<String>> loops = new HashMap<>();
        EACH.matcher(template).results().forEach(loop -> {
            Set<String> parts = loops.computeIfAbsent(loop.group(3), none -> new TreeSet<>());
            Pattern.compile("\\b" + loop.group(1) + "\\.(\\w+)")
                    .matcher(template)
                    .results()
                    .forEach(part -> parts.add(part.group(1)));
        });
        return loops;
    }

    private static Set<String> groups(Pattern pattern, String template) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(template).results().forEach(one -> {
            for (int group = 1; group <= one.groupCount(); group++) {
                if (one.group(group) != null) {
                    found.add(one.group(group));
                }
            }
        });
        return found;
    }

    private static Map<String, List<String>> pairs(Pattern pattern, String template) {
        Map<String, List<String>> found = new HashMap<>();
        for (MatchResult one : pattern.matcher(template).results().toList()) {
            List<String> values = found.computeIfAbsent(one.group(1), none -> new ArrayList<>());
            if (!values.contains(one.group(2))) {
                values.add(one.group(2));
            }
        }
        return found;
    }

    /** Words that could stand there. */
    static String words(String name, Language language, int at) {
        OffsetDateTime moment =
                OffsetDateTime.parse("2026-12-01T09:00:00+02:00").plusDays(at);
        LocalDate day = LocalDate.of(2026, 12, 7).plusDays(at);
        return switch (name) {
            case "link", "address", "page", "withdraw" ->
                "https://luukku.example/" + name + "/nIm31TTy0-nYmPqXkZr8VtLw2aBcDeFgHiJkLmNoPqR";
            case "reference" -> "KAA-2026-0001";
            case "name", "who", "sender" -> at == 0 ? "Anna Esimerkki" : "Oma Työntekijä";
            case "phone" -> "08 000 0012";
            case "email" -> "anna@esimerkki.example";
            case "role" -> pick(language, at, "vanhempi", "opettaja", "förälder", "lärare", "parent", "teacher");
            case "goal" ->
                pick(
                        language,
                        at,
                        "Aamut ilman riitaa",
                        "Uni",
                        "Morgnar utan gräl",
                        "Sömn",
                        "Mornings without quarrels",
                        "Sleep");
            case "what", "promise" ->
                pick(
                        language,
                        at,
                        "Vien kouluun perjantaisin",
                        "Soitan",
                        "Jag följer till skolan på fredagar",
                        "Jag ringer",
                        "I take to school on Fridays",
                        "I call");
            case "where", "place" -> "Kaakkurin koulu, Kaakkurintie 1";
            case "callBack" ->
                pick(
                        language,
                        at,
                        "Soitamme sinulle viimeistään " + SpokenTime.moment(moment, language) + ".",
                        "",
                        "Vi ringer dig senast " + SpokenTime.moment(moment, language) + ".",
                        "",
                        "We will call you by " + SpokenTime.moment(moment, language) + " at the latest.",
                        "");
            case "areaPhone" -> "08 000 0001";
            case "unit", "receiver" -> "Kaakkurin koulu";
            case "area" -> "Kaakkuri";
            case "worker" -> "Oma Työntekijä";
            case "step" ->
                pick(
                        language,
                        at,
                        "Sovi osallistujista",
                        "Pidä neuvonpito",
                        "Kom överens om deltagarna",
                        "Håll rådslaget",
                        "Agree participants",
                        "Hold the meeting");
            default -> {
                if (name.matches("(?i).*(when|time|at|opens)$")) {
                    yield SpokenTime.moment(moment, language);
                }
                if (name.matches("(?i).*(until|day|from|by|on)$")) {
                    yield SpokenTime.day(day, language);
                }
                throw new AssertionError("Invent something that a letter may show as “%s”".formatted(name));
            }
        };
    }

    private static String pick(Language language, int at, String... words) {
        return words[language.ordinal() * 2 + at];
    }
}
