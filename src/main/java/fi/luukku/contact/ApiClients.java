package fi.luukku.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The systems that may send contacts, known by their keys, of which only hashes are kept. */
@Component
public class ApiClients {

    private static final String BEARER = "Bearer ";
    private static final int SHORTEST_KEY = 32;

    private final ContactSettings.Api settings;

    ApiClients(ContactSettings settings) {
        this.settings = settings.api();
    }

    /** Whose key stands in the header {@code Authorization}. A key that could be guessed is none. */
    public Optional<ContactSettings.Client> known(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        String key = authorization.substring(BEARER.length()).strip();
        byte[] hash = hash(key);
        return key.length() < SHORTEST_KEY
                ? Optional.empty()
                : settings.clients().stream()
                        .filter(client -> MessageDigest.isEqual(HexFormat.of().parseHex(client.keyHash()), hash))
                        .findFirst();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
