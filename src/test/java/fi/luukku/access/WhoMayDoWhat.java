package fi.luukku.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The table of pages and forms, {@code who-may-do-what.txt}, as it is written. */
record WhoMayDoWhat(Map<String, Map<String, String>> rows) {

    /** How a worker can stand to a case: see the table. */
    static final List<String> STANDINGS = List.of("O", "A", "N", "G", "C", "W", "X");

    static WhoMayDoWhat written() {
        List<String[]> lines = text().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|"))
                .toList();
        String[] heads = lines.getFirst();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 1; column < heads.length; column++) {
                row.put(heads[column].strip(), line[column].strip());
            }
            rows.put(line[0].strip().replaceAll("\\s+", " "), row);
        }
        return new WhoMayDoWhat(rows);
    }

    /** The names by which the table knows what a handler answers: {@code GET /cases/{reference}}. */
    static Stream<String> names(RequestMappingInfo page) {
        List<String> methods = page.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : page.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return methods.stream()
                .flatMap(method -> page.getPatternValues().stream().map(path -> method + " " + withoutPatterns(path)));
    }

    boolean may(String page, Role role, String standing) {
        String cell = rows.get(page).get(role.name());
        return cell.equals("*") || cell.contains(standing);
    }

    boolean isOpenToNobody(String page) {
        return !rows.get(page).get("nobody").equals("*");
    }

    private static String withoutPatterns(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part ->
                        part.startsWith("{") && part.contains(":") ? part.substring(0, part.indexOf(':')) + "}" : part)
                .collect(Collectors.joining("/"));
    }

    private static String text() {
        try {
            return new ClassPathResource("fi/luukku/access/who-may-do-what.txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
