package fi.luukku.casefile;

import fi.luukku.directory.KnownAreas;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the directory which areas there are. */
@Component
class AreasKnown implements KnownAreas {

    private final Areas areas;

    AreasKnown(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        areas.all().forEach(area -> names.put(area.code(), area.name()));
        return names;
    }
}
