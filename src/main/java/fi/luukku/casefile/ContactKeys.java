package fi.luukku.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which contact each key belongs to; kept as hashes, for ever. */
@Component
class ContactKeys {

    private final JdbcClient jdbc;

    ContactKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who send with the same key wait until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void waitForTurn(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(hash(key))
                .query((row, number) -> "")
                .single();
    }

    /** @param content what came now, see {@link NewContact#content()} */
    Optional<ReceivedContact> find(String key, String content) {
        return jdbc.sql("select reference, received_at, content_hash from contact_key where key_hash = ?")
                .param(hash(key))
                .query((row, number) -> {
                    String first = row.getString("content_hash");
                    return new ReceivedContact(
                            new CaseReference(row.getString("reference")),
                            row.getObject("received_at", OffsetDateTime.class),
                            true,
                            first == null || first.equals(hash(content)));
                })
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String key, String content, CaseReference reference, OffsetDateTime now) {
        jdbc.sql("insert into contact_key (key_hash, reference, content_hash, received_at) values (?, ?, ?, ?)")
                .params(hash(key), reference.value(), hash(content), now)
                .update();
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
