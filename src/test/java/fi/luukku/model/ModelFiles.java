package fi.luukku.model;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code bpmn/} and {@code forms/}, as the tests of the models read them: without an engine. */
final class ModelFiles {

    /** An attribute or a text that begins with an equals sign is a FEEL expression. */
    private static final Pattern EXPRESSION = Pattern.compile("(?:\"|<bpmn:\\w+[^>]*>)=([^\"<]+)");

    private static final Pattern DECISION = Pattern.compile("<decision id=\"([^\"]+)\"");

    /** Input expressions, entries and literal expressions of a decision. */
    private static final Pattern DECISION_TEXT = Pattern.compile("<text>([^<]+)</text>");

    private final List<BpmnModelInstance> processes = files("bpmn", ".bpmn")
            .map(file -> Bpmn.readModelFromFile(file.toFile()))
            .toList();

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return processes.stream().flatMap(process -> process.getModelElementsByType(type).stream());
    }

    /** The forms by file name without its ending. */
    Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        files("forms", ".form")
                .forEach(file -> forms.put(name(file), JsonMapper.shared().readTree(read(file))));
        return forms;
    }

    /** Every component of a form, those inside groups too. */
    static Stream<JsonNode> components(JsonNode form) {
        return form.path("components").valueStream().flatMap(part -> Stream.concat(Stream.of(part), components(part)));
    }

    List<String> decisions() {
        return matches("bpmn", ".dmn", DECISION).toList();
    }

    /** What stands in the models as a FEEL expression. */
    Stream<String> expressions() {
        return Stream.concat(matches("bpmn", ".bpmn", EXPRESSION), matches("bpmn", ".dmn", DECISION_TEXT))
                .map(text -> text.replace("&#34;", "\"").replace("&quot;", "\""));
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(String folder, String ending, Pattern pattern) {
        return files(folder, ending)
                .map(ModelFiles::read)
                .flatMap(text -> pattern.matcher(text).results().map((MatchResult match) -> match.group(1)));
    }
}
