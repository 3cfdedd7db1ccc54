package fi.luukku.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelsTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void configuredChoicesReplaceThoseInTheForm() {
        FormChoices areas = new FormChoices() {
            @Override
            public String key() {
                return "areaCode";
            }

            @Override
            public List<Choice> choices() {
                return List.of(new Choice("HAU", "Haukipudas"));
            }
        };

        String form = content(new Models(json, List.of(areas)), "call-answered.form");

        assertThat(json.readTree(form).path("components"))
                .filteredOn(field -> field.path("key").asString("").equals("areaCode"))
                .singleElement()
                .extracting(field -> field.path("values").toString())
                .isEqualTo("[{\"label\":\"Haukipudas\",\"value\":\"HAU\"}]");
    }

    @Test
    void everyModelIsDeployed() {
        assertThat(new Models(json, List.of()).all())
                .extracting(Models.Model::name)
                .contains("family-support.bpmn", "own-worker.dmn", "close-case.form");
    }

    private static String content(Models models, String name) {
        return models.all().stream()
                .filter(model -> model.name().equals(name))
                .map(model -> new String(model.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
