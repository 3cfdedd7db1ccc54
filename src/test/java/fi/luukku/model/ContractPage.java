package fi.luukku.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of docs/process-contract.md. */
final class ContractPage {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final String text = ModelFiles.read(Path.of("docs/process-contract.md"));

    /** Every variable there is. */
    Set<String> variables() {
        return rows("Variables").flatMap(row -> quoted(row[0])).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the page says a variable holds: {@code moment}. */
    String type(String variable) {
        return row(variable)[1];
    }

    /** Whether something other than a form, a decision or the model itself writes it. */
    boolean isWrittenByCode(String variable) {
        String code = row(variable)[2].replaceAll("(form|decision) `[^`]+`", "");
        return jobs().keySet().stream().anyMatch(type -> code.contains(type.replace("luukku.", "")));
    }

    /** Every job type, with the variables its worker answers with. */
    Map<String, Set<String>> answers() {
        return byFirstColumn("Jobs", row -> words(row[3]));
    }

    /** Every job type, with the variables its worker reads and writes. */
    Map<String, Set<String>> jobs() {
        Map<String, Set<String>> jobs = new TreeMap<>();
        rows("Jobs").forEach(row -> {
            Set<String> used = new TreeSet<>(words(row[2]));
            used.addAll(words(row[3]));
            quoted(row[0]).forEach(type -> jobs.put(type, used));
        });
        return jobs;
    }

    /** Every message, with its correlation key. */
    Map<String, String> messages() {
        return byFirstColumn("Messages", row -> quoted(row[1]).findFirst().orElse(""));
    }

    /** Every form, with its fields. */
    Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = byFirstColumn("Forms and decisions", row -> words(row[2]));
        forms.keySet()
                .removeIf(id -> ModelFiles.files("bpmn", id + ".dmn").findAny().isPresent());
        return forms;
    }

    /** Every code, whether its variable has a row under Codes or names its few codes itself. */
    Set<String> codes() {
        return Stream.concat(rows("Codes"), rows("Variables"))
                .flatMap(row -> quoted(row[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of one thing, {@code missing}. */
    Set<String> codes(String what) {
        return byFirstColumn("Codes", row -> quoted(row[1]).collect(Collectors.toCollection(TreeSet::new)))
                .get(what);
    }

    private String[] row(String variable) {
        return rows("Variables")
                .filter(row -> quoted(row[0]).anyMatch(variable::equals))
                .findFirst()
                .orElseThrow();
    }

    private <T> Map<String, T> byFirstColumn(String heading, Function<String[], T> value) {
        Map<String, T> result = new TreeMap<>();
        rows(heading).forEach(row -> quoted(row[0]).forEach(key -> result.put(key, value.apply(row))));
        return result;
    }

    private Stream<String[]> rows(String heading) {
        String section = text.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new));
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
