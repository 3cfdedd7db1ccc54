package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the cases findable that were opened before there were search keys. */
@Component
class SearchKeyFilling implements JavaMigration {

    private static final int AT_ONCE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("46");
    }

    @Override
    public String getDescription() {
        return "search keys of cases there are";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        try (PreparedStatement insert = database.prepareStatement(
                "insert into search_key (reference, person_id, kind, key) values (?, ?, ?, ?)")) {
            people(database, insert);
            callers(database, insert);
            insert.executeBatch();
        }
    }

    private static void people(Connection database, PreparedStatement insert) throws SQLException {
        try (Statement select = database.createStatement()) {
            select.setFetchSize(AT_ONCE);
            ResultSet rows = select.executeQuery("select reference, id, role, name, birth_date, phone from person");
            while (rows.next()) {
                PersonText person = new PersonText(
                        rows.getString("role"),
                        rows.getString("name"),
                        rows.getObject("birth_date", LocalDate.class),
                        null,
                        rows.getString("phone"),
                        Language.FI,
                        false,
                        false);
                add(insert, rows.getString("reference"), rows.getLong("id"), SearchKey.of(person));
            }
        }
    }

    private static void callers(Connection database, PreparedStatement insert) throws SQLException {
        try (Statement select = database.createStatement()) {
            select.setFetchSize(AT_ONCE);
            ResultSet rows =
                    select.executeQuery("select reference, caller_role, caller_name, caller_phone from contact");
            while (rows.next()) {
                ContactText contact = new ContactText(
                        rows.getString("caller_role"),
                        rows.getString("caller_name"),
                        rows.getString("caller_phone"),
                        "",
                        0);
                add(insert, rows.getString("reference"), null, SearchKey.ofCaller(contact));
            }
        }
    }

    private static void add(
            PreparedStatement insert, String reference, @Nullable Long personId, Collection<SearchKey> keys)
            throws SQLException {
        for (SearchKey key : keys) {
            insert.setString(1, reference);
            insert.setObject(2, personId, Types.BIGINT);
            insert.setString(3, key.kind().name());
            insert.setString(4, key.key());
            insert.addBatch();
        }
    }
}
