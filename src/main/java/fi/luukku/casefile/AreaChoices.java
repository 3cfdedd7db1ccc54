package fi.luukku.casefile;

import fi.luukku.engine.FormChoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** The start form offers the configured areas. */
@Component
class AreaChoices implements FormChoices {

    private final Areas areas;

    AreaChoices(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String key() {
        return "areaCode";
    }

    @Override
    public List<Choice> choices() {
        return areas.all().stream()
                .map(area -> new Choice(area.code(), area.name()))
                .toList();
    }
}
