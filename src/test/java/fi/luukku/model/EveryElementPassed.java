package fi.luukku.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fi.luukku.runtime.PassedElements;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/**
 * Whether the tests before it went through every step, event, gateway and arrow of every model, in a real engine. Maven runs it
 * last; {@code target/model-coverage.md} is its report. What no test can go through stands with its reason in
 * {@code not-passed.txt}.
 */
class EveryElementPassed {

    private static final Path REPORT = Path.of("target", "model-coverage.md");
    private static final Path REASONS = Path.of("src/test/resources/fi/luukku/model/not-passed.txt");

    @Test
    void everyElementOfEveryModelIsPassedOrHasAReasonWhyNot() throws IOException {
        assumeFalse(onlySomeTestsRan(), "only some tests ran");
        var passed = new HashSet<>(PassedElements.kept()
                .orElseThrow(
                        () -> new AssertionError("No test has run on an engine of its own; end PartsOnly first.")));
        var elements = elements();
        var missing = elements.stream()
                .filter(element -> !passed.contains(element))
                .collect(Collectors.toCollection(TreeSet::new));
        var reasons = reasons();

        var sum = "Models: %d of %d elements passed by the tests, %d not, %d of them with a reason"
                .formatted(
                        elements.size() - missing.size(),
                        elements.size(),
                        missing.size(),
                        missing.stream().filter(reasons::containsKey).count());
        Files.writeString(REPORT, report(sum, elements, missing, reasons));
        System.out.println(sum);

        assertThat(missing).as("passed by no test, and no reason given").isSubsetOf(reasons.keySet());
        assertThat(reasons.keySet())
                .as("have a reason why they are not passed, and are")
                .isSubsetOf(missing);
    }

    private static boolean onlySomeTestsRan() {
        var some = System.getProperty("luukku.it.test", "");
        return !some.isBlank() && !some.startsWith("$");
    }

    private static Set<String> elements() {
        return new ModelFiles()
                .all(FlowElement.class)
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .map(element -> process(element) + " " + element.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String process(ModelElementInstance element) {
        var parent = element.getParentElement();
        return parent instanceof Process process ? process.getId() : process(parent);
    }

    /** Lines such as {@code consent Flow_Declined: why}. */
    private static Map<String, String> reasons() throws IOException {
        var reasons = new TreeMap<String, String>();
        for (var line : Files.readAllLines(REASONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(":", 2);
                reasons.put(parts[0].strip(), parts[1].strip());
            }
        }
        return reasons;
    }

    private static String report(String sum, Set<String> elements, Set<String> missing, Map<String, String> reasons) {
        var byModel = elements.stream()
                .collect(Collectors.groupingBy(element -> element.split(" ")[0], TreeMap::new, Collectors.toList()));
        var lines = byModel.entrySet().stream()
                .flatMap(model -> Stream.concat(
                        Stream.of("", "## " + model.getKey(), "", passedOf(model.getValue(), missing), ""),
                        model.getValue().stream()
                                .filter(missing::contains)
                                .map(element -> "- `%s`: %s"
                                        .formatted(
                                                element.split(" ")[1],
                                                reasons.getOrDefault(element, "passed by no test")))));
        return Stream.concat(Stream.of("# What the tests went through in the models", "", sum + "."), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String passedOf(List<String> elements, Set<String> missing) {
        return "%d of %d."
                .formatted(
                        elements.stream()
                                .filter(element -> !missing.contains(element))
                                .count(),
                        elements.size());
    }
}
