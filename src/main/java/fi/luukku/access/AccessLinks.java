package fi.luukku.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for people without an account. A token is 256 random bits, good for one purpose and one subject until it expires;
 * the database holds only its SHA-256, so a leaked table opens nothing.
 */
@Service
public class AccessLinks {

    /** Characters of a token. */
    public static final int TOKEN_LENGTH = 43;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final URI baseUrl;

    public AccessLinks(JdbcClient jdbc, Clock clock, @Value("${luukku.base-url}") URI baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A new token for {@code subject}, a reference within the purpose; joins the caller's transaction. */
    @Transactional
    public String issue(LinkPurpose purpose, String subject, OffsetDateTime until) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "insert into access_link (token_hash, purpose, subject, expires_at, created_at) values (?, ?, ?, ?, ?)")
                .params(hash(token), purpose.name(), subject, until, OffsetDateTime.now(clock))
                .update();
        return token;
    }

    /** The address a letter carries. */
    public URI address(LinkPurpose purpose, String token) {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/" + purpose.path() + "/" + token);
    }

    /** What the token was issued for; empty when it is unknown, for another purpose, or expired. */
    @Transactional(readOnly = true)
    public Optional<String> subject(LinkPurpose purpose, String token) {
        return jdbc.sql("select subject from access_link where token_hash = ? and purpose = ? and expires_at > ?")
                .params(hash(token), purpose.name(), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
