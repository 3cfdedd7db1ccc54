package fi.luukku.casefile.web;

import fi.luukku.access.AccessLog;
import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that Luukku keeps of a family in one ZIP: a page to read, and the same for machines (L9). */
@Component
class FamilyExport {

    private final List<FamilyTable> tables;
    private final FamilyRows rows;
    private final FamilyWords words;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;
    private final JsonMapper json =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    FamilyExport(
            List<FamilyData> features,
            FamilyRows rows,
            FamilyWords words,
            Cases cases,
            AccessLog accessLog,
            WorkingDays days) {
        List<FamilyTable> leftOut =
                features.stream().flatMap(feature -> feature.leftOut().stream()).toList();
        this.tables = features.stream()
                .sorted(Comparator.comparingInt(FamilyData::order))
                .flatMap(feature -> feature.tables().stream())
                .map(table -> leftOut.stream()
                        .filter(out -> out.name().equals(table.name()))
                        .reduce(table, FamilyTable::without))
                .toList();
        this.rows = rows;
        this.words = words;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** Logs the export. Its own transaction, before the first byte leaves: nothing is taken out without its entry. */
    @Transactional
    void begin(CaseReference reference) {
        cases.get(reference);
        accessLog.exported(reference.value(), "export");
    }

    /** Writes the ZIP row by row, all as it is at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(CaseReference reference, Language language, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(reference + ".html"));
        writePage(reference, language, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(reference + ".json"));
        writeJson(reference, zip);
        zip.closeEntry();
        zip.finish();
    }

    private void writePage(CaseReference reference, Language language, OutputStream to) throws IOException {
        FamilyFile page = new FamilyFile(to, words, language);
        page.begin(reference, days.now());
        for (FamilyTable table : tables) {
            page.beginTable(table);
            rows.each(table, reference, page::row);
            page.endTable();
        }
        page.end();
    }

    private void writeJson(CaseReference reference, OutputStream to) {
        try (JsonGenerator generator = json.createGenerator(to)) {
            generator.writeStartObject();
            generator.writeStringProperty("case", reference.value());
            generator.writeStringProperty("writtenAt", days.now().toString());
            for (FamilyTable table : tables) {
                generator.writeArrayPropertyStart(table.name());
                rows.each(table, reference, row -> writeRow(generator, row));
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
    }

    private static void writeRow(JsonGenerator generator, Map<String, @Nullable Object> row) {
        generator.writeStartObject();
        row.forEach((column, value) -> {
            switch (value) {
                case null -> generator.writeNullProperty(column);
                case Boolean truth -> generator.writeBooleanProperty(column, truth);
                case Number number -> generator.writeNumberProperty(column, number.longValue());
                default -> generator.writeStringProperty(column, value.toString());
            }
        });
        generator.writeEndObject();
    }
}
