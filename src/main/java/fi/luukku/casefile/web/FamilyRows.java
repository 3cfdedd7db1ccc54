package fi.luukku.casefile.web;

import fi.luukku.access.FamilyTable;
import fi.luukku.casefile.CaseReference;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the rows that tell of a family one by one, within the caller's transaction. */
@Component
class FamilyRows {

    private static final int ROWS_AT_A_TIME = 200;

    private final NamedParameterJdbcTemplate jdbc;

    FamilyRows(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_A_TIME);
        jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** Each row by column, in the table's order; empty columns are null. */
    void each(FamilyTable table, CaseReference reference, Consumer<Map<String, @Nullable Object>> row) {
        RowCallbackHandler reader = found -> row.accept(columns(found));
        jdbc.query(
                "select * from %s where %s order by 1".formatted(table.name(), table.where()),
                Map.of("reference", reference.value()),
                reader);
    }

    private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.put(about.getColumnName(i), value(row, i, about.getColumnTypeName(i)));
        }
        return columns;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class);
            case "date" -> row.getObject(column, LocalDate.class);
            case "bytea" -> hex(row.getBytes(column));
            case "bool", "int2", "int4", "int8" -> row.getObject(column);
            default -> row.getString(column);
        };
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
