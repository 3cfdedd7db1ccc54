package fi.luukku.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How much one sender may send, and one address may get. An address is kept as a hash that changes with each start, in memory only, and no longer than
 * the limit needs it. Each Luukku counts for itself.
 */
@Component
@EnableConfigurationProperties(ContactSettings.class)
public class SenderLimits {

    /** A name is never looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    private static final int MOST_SENDERS = 100_000;
    private static final int IPV6_NETWORK = 8;
    private static final int RECEIPTS = 3;
    private static final Duration RECEIPTS_IN = Duration.ofDays(1);

    private final byte[] salt = new byte[16];
    private final ContactSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> pageSenders;
    private final Cache<String, Bucket> clients;
    private final Cache<String, Bucket> receivers;

    SenderLimits(ContactSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ByClock(clock);
        new SecureRandom().nextBytes(salt);
        pageSenders = forgetting(settings.page().perTime());
        clients = forgetting(settings.api().perTime());
        receivers = forgetting(RECEIPTS_IN);
    }

    /**
     * Counts one more form from that address.
     *
     * @return how long to wait when there were too many, else empty
     */
    public Optional<Duration> ofPage(String address) {
        ContactSettings.Page page = settings.page();
        return take(pageSenders, hash(network(address)), page.perSender(), page.perTime());
    }

    /** The same for a client of the interface. */
    public Optional<Duration> ofClient(String code) {
        ContactSettings.Api api = settings.api();
        return take(clients, code, api.perClient(), api.perTime());
    }

    /** Counts one more receipt to that e-mail address; false when there were enough today: whoever has it may not have written. */
    boolean hasReceiptFor(String email) {
        byte[] address = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return take(receivers, hash(address), RECEIPTS, RECEIPTS_IN).isEmpty();
    }

    private Optional<Duration> take(Cache<String, Bucket> buckets, String sender, int most, Duration per) {
        Bucket bucket = buckets.get(
                sender,
                one -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                        .withCustomTimePrecision(time)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Cache<String, Bucket> forgetting(Duration after) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_SENDERS)
                .expireAfterAccess(after.multipliedBy(2))
                .build();
    }

    /** A household has a whole network of IPv6. */
    private static byte[] network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > IPV6_NETWORK ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
        } catch (UnknownHostException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private String hash(byte[] address) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(address));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Luukku's own clock. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
