package fi.luukku.notification;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How text messages leave, and when they do not.
 *
 * @param url where the gateway takes messages; empty: no text messages are sent
 * @param key what the gateway knows us by, sent as a bearer token
 * @param sender what the reader's phone shows as the sender
 * @param timeout how long the gateway may take to answer
 * @param quietFrom from when on messages wait for the morning, in Finnish time
 * @param quietUntil when they go; the same as {@code quietFrom}: at any hour
 * @param longestParts how many parts a message may take; each is paid for
 * @param reportSecret what the gateway's reports of delivery must carry as a bearer token; empty: none are taken
 */
@ConfigurationProperties("luukku.sms")
public record SmsProperties(
        String url,
        String key,
        String sender,
        Duration timeout,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int longestParts,
        String reportSecret) {

    private static final int SHORTEST_SECRET = 16;

    public SmsProperties {
        if (!url.isEmpty() && !isSafe(url)) {
            throw new IllegalArgumentException(
                    "luukku.sms.url must be an https address (http only on this machine), or empty for no text messages");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("luukku.sms.timeout must be longer than nothing, for instance 10s");
        }
        if (longestParts < 1) {
            throw new IllegalArgumentException("luukku.sms.longest-parts must be at least 1");
        }
        if (!reportSecret.isEmpty() && reportSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "luukku.sms.report-secret must have at least %d characters".formatted(SHORTEST_SECRET));
        }
    }

    boolean isOn() {
        return !url.isEmpty();
    }

    private static boolean isSafe(String url) {
        try {
            URI address = URI.create(url);
            boolean onThisMachine = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && onThisMachine));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
