package fi.luukku.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form of a task that shows parts of the case card, as the files in forms and bpmn tell.
 *
 * @param process whose task it is
 * @param task the element
 * @param parts the sections of the card, in order
 * @param height of the frame, in pixels
 */
record EmbeddedForm(String name, String process, String task, List<String> parts, int height) {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
    private static final Pattern TASK =
            Pattern.compile("<bpmn:userTask id=\"([^\"]+)\".*?formId=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern MOMENT = Pattern.compile("=([a-z]\\w*(?:At|By))\\b");
    private static final String PARTS = "/parts/";

    static List<EmbeddedForm> all() {
        List<EmbeddedForm> all = new ArrayList<>();
        models().forEach(model -> {
            Matcher process = PROCESS.matcher(model);
            Matcher task = TASK.matcher(model);
            assertThat(process.find()).isTrue();
            while (task.find()) {
                addTo(all, process.group(1), task.group(1), task.group(2));
            }
        });
        return all;
    }

    /** The variables of the models that hold a moment. */
    static Set<String> moments() {
        Set<String> moments = new TreeSet<>();
        models().forEach(model -> MOMENT.matcher(model).results().forEach(found -> moments.add(found.group(1))));
        return moments;
    }

    @Override
    public String toString() {
        return name;
    }

    private static void addTo(List<EmbeddedForm> all, String process, String task, String form) {
        JsonNode schema = JsonMapper.shared().readTree(read(Path.of("forms", form + ".form")));
        schema.path("components")
                .valueStream()
                .filter(component -> component.path("type").asString().equals("iframe"))
                .forEach(frame -> {
                    String url = frame.path("url").asString();
                    List<String> parts = List.of(
                            url.substring(url.indexOf(PARTS) + PARTS.length()).split(","));
                    all.add(new EmbeddedForm(
                            form, process, task, parts, frame.path("height").asInt()));
                });
    }

    private static Stream<String> models() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(EmbeddedForm::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
