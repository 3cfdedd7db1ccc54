package fi.luukku.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the chain of the access log, entry by entry, and tells the first place where it does not hold. */
final class AccessLogChain {

    private static final int ROWS_AT_A_TIME = 1000;
    private static final int HASH_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AccessLogChain(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        // The entries and the head as they are at one moment, while Luukku goes on writing.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /** @param known a head written down earlier, to be found in the chain; null for none */
    Verdict verify(@Nullable AccessLogHead known) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<AccessLogHead> heads = jdbc.query(
                    "select entries, hash from access_log_head",
                    (row, number) -> new AccessLogHead(row.getLong("entries"), hex(row.getBytes("hash"))));
            if (heads.isEmpty()) {
                return Verdict.broken(0, "The head of the chain is gone: nobody knows how many entries there were");
            }
            return jdbc.query(ChainedEntry.QUERY, rows -> {
                return walk(rows, heads.getFirst(), known);
            });
        }));
    }

    private static Verdict walk(ResultSet rows, AccessLogHead head, @Nullable AccessLogHead known) throws SQLException {
        long last = 0;
        byte[] hash = new byte[HASH_BYTES];
        while (rows.next()) {
            ChainedEntry entry = ChainedEntry.of(rows);
            if (entry.id() != last + 1) {
                return Verdict.broken(last + 1, "It is missing: after entry %d comes %d".formatted(last, entry.id()));
            }
            if (!MessageDigest.isEqual(entry.hash(), entry.hashAfter(hash))) {
                return Verdict.broken(entry.id(), "It, or its place after the entry before, is not as it was written");
            }
            last = entry.id();
            hash = entry.hash();
            if (known != null && known.entries() == last && !known.hash().equals(hex(hash))) {
                return Verdict.broken(
                        last, "Its hash is not the one that was written down: all up to it was rewritten");
            }
        }
        return atTheEnd(new AccessLogHead(last, hex(hash)), head, known);
    }

    private static Verdict atTheEnd(AccessLogHead found, AccessLogHead head, @Nullable AccessLogHead known) {
        long expected = Math.max(head.entries(), known == null ? 0 : known.entries());
        if (found.entries() < expected) {
            return Verdict.broken(
                    found.entries() + 1, "It and all after it are missing: there were %d entries".formatted(expected));
        }
        return found.equals(head)
                ? Verdict.whole(found)
                : Verdict.broken(found.entries(), "The head of the chain does not fit it: it tells of " + head);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** What was found: the head when the chain holds, else what is wrong with which entry. */
    record Verdict(@Nullable AccessLogHead head, String sentence) {

        static Verdict whole(AccessLogHead head) {
            return new Verdict(
                    head, "The access log is as it was written: %d entries, head %s".formatted(head.entries(), head));
        }

        static Verdict broken(long entry, String why) {
            return new Verdict(null, "The access log is NOT as it was written. Entry %d: %s.".formatted(entry, why));
        }

        boolean holds() {
            return head != null;
        }
    }
}
