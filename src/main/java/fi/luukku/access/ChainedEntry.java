package fi.luukku.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the database, with its number and hash. The hash is made here a second time, apart from the
 * database's own function, which whoever owns the database could have changed.
 */
record ChainedEntry(
        long id,
        OffsetDateTime at,
        String who,
        String name,
        String roles,
        String action,
        String caseReference,
        String what,
        @Nullable String ground,
        byte[] hash) {

    static final String QUERY = "select id, at, who, name, roles, action, case_reference, what, ground, hash"
            + " from access_log order by id";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    static ChainedEntry of(ResultSet row) throws SQLException {
        return new ChainedEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("who"),
                row.getString("name"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("case_reference"),
                row.getString("what"),
                row.getString("ground"),
                row.getBytes("hash"));
    }

    /** What its hash must be after an entry with that hash: each field with its length in bytes in front. */
    byte[] hashAfter(byte[] before) {
        MessageDigest digest = sha256();
        digest.update(before);
        String moment = MOMENT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
        String[] fields = {Long.toString(id), moment, who, name, roles, action, caseReference, what, ground};
        for (String field : fields) {
            digest.update(written(field));
        }
        return digest.digest();
    }

    private static byte[] written(@Nullable String field) {
        if (field == null) {
            return new byte[] {'-'};
        }
        int length = field.getBytes(StandardCharsets.UTF_8).length;
        return (length + ":" + field).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
