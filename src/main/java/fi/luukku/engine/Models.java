package fi.luukku.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The models and forms as they are deployed: the files of {@code bpmn/} and {@code forms/}, with configured choices. */
@Component("modelFiles")
class Models {

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final JsonMapper json;
    private final List<FormChoices> choices;

    Models(JsonMapper json, List<FormChoices> choices) {
        this.json = json;
        this.choices = choices;
    }

    /** One file to deploy. */
    record Model(String name, byte[] content) {}

    List<Model> all() {
        return Stream.of("classpath:/bpmn/*.bpmn", "classpath:/bpmn/*.dmn", "classpath:/forms/*.form")
                .flatMap(this::find)
                .map(this::read)
                .toList();
    }

    private Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(files.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be found at " + pattern, e);
        }
    }

    private Model read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            byte[] content = file.getContentAsByteArray();
            return new Model(name, name.endsWith(".form") ? withChoices(content) : content);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read", e);
        }
    }

    private byte[] withChoices(byte[] content) {
        JsonNode form = json.readTree(content);
        form.path("components").forEach(this::setChoices);
        return json.writeValueAsBytes(form);
    }

    private void setChoices(JsonNode component) {
        component.path("components").forEach(this::setChoices);
        for (FormChoices configured : choices) {
            if (component instanceof ObjectNode field
                    && configured.key().equals(field.path("key").asString(""))) {
                ArrayNode values = field.putArray("values");
                configured
                        .choices()
                        .forEach(choice ->
                                values.addObject().put("label", choice.label()).put("value", choice.value()));
            }
        }
    }
}
