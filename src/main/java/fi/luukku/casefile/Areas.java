package fi.luukku.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The areas of the city, from {@code luukku.areas}. */
@Component
@EnableConfigurationProperties(AreasProperties.class)
public class Areas {

    private final List<Area> areas;
    private final Map<String, Coordinator> coordinators;
    private final Area fallback;

    Areas(AreasProperties properties) {
        this.areas = properties.districts().stream()
                .map(district -> new Area(
                        Objects.requireNonNull(district.code()),
                        district.name(),
                        district.phone(),
                        district.workers().stream()
                                .map(AreasProperties.OwnWorker::worker)
                                .toList()))
                .toList();
        this.coordinators = properties.districts().stream()
                .filter(district -> district.code() != null && district.coordinatorEmail() != null)
                .collect(Collectors.toMap(
                        district -> Objects.requireNonNull(district.code()),
                        district -> new Coordinator(
                                Objects.requireNonNull(district.coordinatorEmail()), district.coordinatorLanguage())));
        this.fallback = find(properties.defaultArea()).orElseThrow();
    }

    public List<Area> all() {
        return areas;
    }

    public Optional<Area> find(@Nullable String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** The area of that code; the default area when it is not (or no longer) configured, so that no case stands still. */
    public Area get(String code) {
        return find(code).orElse(fallback);
    }

    /** To whom it is written when somebody breaks the glass of a card of that area; empty when nobody is configured. */
    public Optional<Coordinator> coordinator(String code) {
        return Optional.ofNullable(coordinators.get(code));
    }

    /** Where a case belongs that was started without telling its area. */
    public Area fallback() {
        return fallback;
    }
}
