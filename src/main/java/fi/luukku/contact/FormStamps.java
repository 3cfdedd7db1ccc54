package fi.luukku.contact;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stamps for forms that nobody logs in for: each holds a key of its own and when it was given out, and is signed, so that
 * nobody can send a form that was never opened.
 */
@Component
public class FormStamps {

    private static final String SIGNATURE = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int SIGNED_BYTES = 3 * Long.BYTES;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ContactSettings.Page page;
    private volatile byte @Nullable [] secret;

    FormStamps(JdbcClient jdbc, Clock clock, ContactSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.page = settings.page();
    }

    /** A stamp as it was read. */
    public record Stamp(UUID key, Instant issuedAt, boolean tooFast, boolean tooOld) {}

    /** A new one. */
    public String issue() {
        UUID key = UUID.randomUUID();
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .putLong(clock.millis())
                .array();
        byte[] all = ByteBuffer.allocate(SIGNED_BYTES + SECRET_BYTES)
                .put(signed)
                .put(sign(signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty when it is none of ours. */
    public Optional<Stamp> read(@Nullable String typed) {
        byte[] all = decode(typed);
        if (all.length != SIGNED_BYTES + SECRET_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(all);
        byte[] signed = new byte[SIGNED_BYTES];
        byte[] signature = new byte[SECRET_BYTES];
        buffer.get(signed).get(signature);
        if (!MessageDigest.isEqual(signature, sign(signed))) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(signed);
        UUID key = new UUID(parts.getLong(), parts.getLong());
        Instant issuedAt = Instant.ofEpochMilli(parts.getLong());
        Duration open = Duration.between(issuedAt, clock.instant());
        return Optional.of(
                new Stamp(key, issuedAt, open.compareTo(page.leastTime()) < 0, open.compareTo(page.longestTime()) > 0));
    }

    private static byte[] decode(@Nullable String typed) {
        try {
            return typed == null ? new byte[0] : Base64.getUrlDecoder().decode(typed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(secret(), SIGNATURE));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + SIGNATURE, e);
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            byte[] fresh = new byte[SECRET_BYTES];
            random.nextBytes(fresh);
            jdbc.sql("insert into form_stamp_key (secret) values (?) on conflict do nothing")
                    .param(fresh)
                    .update();
            known = jdbc.sql("select secret from form_stamp_key")
                    .query(byte[].class)
                    .single();
            secret = known;
        }
        return known;
    }
}
