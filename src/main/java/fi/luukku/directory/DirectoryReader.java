package fi.luukku.directory;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an area's file as a whole and finds everything that is wrong with it, or its units. */
final class DirectoryReader {

    private static final int MOST_LINES = 5000;

    private final String area;
    private final Map<String, String> areas;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();
    /** Heads that the file has, in its order; null stands for one Luukku does not know. */
    private final List<DirectoryColumn> heads = new ArrayList<>();

    private DirectoryReader(String area, Map<String, String> areas) {
        this.area = area;
        this.areas = areas;
    }

    /** @param areas name by code, all that are configured */
    static ReadFile read(byte[] content, String area, Map<String, String> areas) {
        return new DirectoryReader(area, areas).read(content);
    }

    private ReadFile read(byte[] content) {
        if (!areas.containsKey(area)) {
            faults.add(Fault.ofFile("There is no area %s. Areas are listed in luukku.areas.districts: %s."
                    .formatted(DirectoryRow.shortened(area), String.join(", ", areas.keySet()))));
            return result(List.of());
        }
        DirectoryText text = DirectoryText.of(content);
        if (text.fault() != null) {
            faults.add(text.fault());
            return result(List.of());
        }
        List<CsvRecord> lines = lines(text);
        if (!faults.isEmpty() || !readHeads(lines.getFirst())) {
            return result(List.of());
        }
        DirectoryUnits units = new DirectoryUnits(faults, remarks);
        rows(lines).forEach(row -> {
            row.check(area, areas, faults);
            units.add(row);
        });
        return result(units.complete(area));
    }

    private ReadFile result(List<Unit> units) {
        List<Fault> inOrder = faults.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Fault::line))
                .toList();
        return new ReadFile(inOrder.isEmpty() ? units : List.of(), inOrder, List.copyOf(remarks));
    }

    private List<CsvRecord> lines(DirectoryText text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(text.separator())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text.text())) {
            List<CsvRecord> lines = new ArrayList<>();
            for (CsvRecord line : reader) {
                lines.add(line);
                if (lines.size() > MOST_LINES + 1) {
                    faults.add(Fault.ofFile("The file has more than 5000 lines. Is it the right one?"));
                    return lines;
                }
            }
            return lines;
        } catch (CsvParseException e) {
            faults.add(
                    Fault.ofFile("The file cannot be read as CSV: a quotation mark opens and does not close, or stands"
                            + " in the middle of a cell. A mark inside a quoted cell is written twice."));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean readHeads(CsvRecord first) {
        for (String head : first.getFields()) {
            String name = head.strip().toLowerCase(Locale.ROOT);
            DirectoryColumn column = DirectoryColumn.ofHeader(name).orElse(null);
            if (column == null && !name.isEmpty()) {
                faults.add(
                        new Fault(1, DirectoryRow.shortened(name), "Luukku does not know this column. Take it away."));
            }
            if (column != null && heads.contains(column)) {
                faults.add(new Fault(1, name, "This column stands there twice."));
            }
            heads.add(column);
        }
        List<String> missing = Stream.of(DirectoryColumn.values())
                .filter(column -> !heads.contains(column))
                .map(DirectoryColumn::header)
                .toList();
        if (missing.size() > DirectoryColumn.values().length / 2) {
            faults.clear();
            faults.add(new Fault(
                    1,
                    "",
                    "The first line must name the columns: %s."
                            .formatted(Stream.of(DirectoryColumn.values())
                                    .map(DirectoryColumn::header)
                                    .collect(Collectors.joining(";")))));
        } else {
            missing.forEach(name -> faults.add(new Fault(1, name, "This column is missing.")));
        }
        return faults.isEmpty();
    }

    private List<DirectoryRow> rows(List<CsvRecord> lines) {
        List<DirectoryRow> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (line.getFieldCount() != heads.size()) {
                faults.add(new Fault(
                        line.getStartingLineNumber(),
                        "",
                        "This line has %d cells, the first line has %d. Put a cell that holds a separator or a line end in quotation marks."
                                .formatted(line.getFieldCount(), heads.size())));
            } else {
                rows.add(row(line));
            }
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.ofFile(
                    "The file has no unit. To end all units of the area keep one: a directory is never empty."));
        }
        return rows;
    }

    private DirectoryRow row(CsvRecord line) {
        Map<DirectoryColumn, String> cells = new EnumMap<>(DirectoryColumn.class);
        Map<DirectoryColumn, String> asWritten = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            DirectoryColumn column = heads.get(i);
            if (column != null) {
                asWritten.put(column, line.getField(i));
                cells.put(column, DirectoryRow.tidied(line.getField(i)));
            }
        }
        DirectoryRow row = new DirectoryRow(line.getStartingLineNumber(), cells);
        asWritten.forEach((column, written) -> row.checkSigns(column, written, faults));
        return row;
    }
}
