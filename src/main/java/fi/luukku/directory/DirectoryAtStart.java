package fi.luukku.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the areas' configured files when Luukku has started. A file that is faulty or not there changes nothing and does not
 * keep Luukku from working: its log and the coordinators' page tell what is wrong.
 */
@Component
@EnableConfigurationProperties(DirectoryProperties.class)
public class DirectoryAtStart {

    private static final Logger log = LoggerFactory.getLogger(DirectoryAtStart.class);
    private static final String LUUKKU = "luukku";

    private final DirectoryProperties properties;
    private final DirectoryImport directoryImport;
    private final Map<String, ImportReport> refused = new ConcurrentSkipListMap<>();

    DirectoryAtStart(DirectoryProperties properties, DirectoryImport directoryImport, KnownAreas areas) {
        this.properties = properties;
        this.directoryImport = directoryImport;
        properties.files().keySet().stream()
                .filter(area -> !areas.names().containsKey(area))
                .findFirst()
                .ifPresent(area -> {
                    throw new IllegalStateException(
                            "luukku.directory.files names area %s, which is none of luukku.areas.districts: %s"
                                    .formatted(
                                            area,
                                            String.join(", ", areas.names().keySet())));
                });
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        properties.files().forEach(this::read);
    }

    /** What was wrong with the files that this start did not take, by the area's code. */
    public Map<String, ImportReport> refused() {
        return Map.copyOf(refused);
    }

    private void read(String area, Path file) {
        try {
            ImportReport report = directoryImport.takeOnce(area, Files.readAllBytes(file), LUUKKU);
            if (report.isFit()) {
                refused.remove(area);
                log.info(
                        "The directory of area {}: {} new, {} changed, {} ended, {} as before",
                        area,
                        report.added(),
                        report.changed(),
                        report.ended(),
                        report.same());
                return;
            }
            refused.put(area, report);
            report.faults()
                    .forEach(fault -> log.error(
                            "The directory of area {} was not taken. {}: {}", area, fault.where(), fault.sentence()));
        } catch (IOException e) {
            refused.put(
                    area,
                    ImportReport.refused(List.of(Fault.ofFile("There is no such file, or Luukku may not read it."))));
            log.error("The directory of area {} was not taken: there is no file {}, or it may not be read", area, file);
        }
    }
}
