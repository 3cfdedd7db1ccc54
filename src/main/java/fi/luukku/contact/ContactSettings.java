package fi.luukku.contact;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contacts may be sent in writing.
 *
 * @param page what the contact page lets through
 * @param api who may send through the interface
 */
@ConfigurationProperties("luukku.contact")
public record ContactSettings(
        @DefaultValue Page page, @DefaultValue Api api) {

    private static final String HASH = "[0-9a-f]{64}";
    private static final String CODE = "[a-z0-9-]{1,40}";

    /**
     * The contact page. A form that comes back faster than somebody can fill it in, or after a day, is shown again and has
     * to be sent once more.
     *
     * @param leastTime somebody needs to fill it in
     * @param longestTime for which a form may stand open
     * @param perSender how many contacts may come from one address in {@code perTime}; a school shares one
     */
    public record Page(
            @DefaultValue("PT3S") Duration leastTime,
            @DefaultValue("PT24H") Duration longestTime,
            @DefaultValue("30") int perSender,
            @DefaultValue("PT10M") Duration perTime) {

        public Page {
            positive(perSender, "luukku.contact.page.per-sender");
            positive(perTime, "luukku.contact.page.per-time");
            positive(longestTime, "luukku.contact.page.longest-time");
        }
    }

    /**
     * The interface for other systems.
     *
     * @param perClient how many contacts one client may send in {@code perTime}
     * @param clients who may send
     */
    public record Api(
            @DefaultValue("120") int perClient,
            @DefaultValue("PT1M") Duration perTime,
            @DefaultValue List<Client> clients) {

        public Api {
            positive(perClient, "luukku.contact.api.per-client");
            positive(perTime, "luukku.contact.api.per-time");
            clients.forEach(Client::check);
            if (!clients.stream().map(Client::code).allMatch(new HashSet<>()::add)) {
                throw new IllegalArgumentException("luukku.contact.api.clients: each code may stand there only once");
            }
        }
    }

    /**
     * A system that may send contacts.
     *
     * @param code stands on the card as the way the contact came, {@code kaakkurin-koulu}
     * @param keyHash SHA-256 of its key, in hexadecimal: the key itself is nowhere here
     * @param areas codes of the areas it may send to; none listed: all
     */
    public record Client(
            @DefaultValue("") String code,
            @DefaultValue("") String keyHash,
            @DefaultValue List<String> areas) {

        private void check() {
            if (!code.matches(CODE) || code.equals("page")) {
                throw new IllegalArgumentException(
                        "luukku.contact.api.clients: a code is small letters, digits and dashes, such as kaakkurin-koulu, not "
                                + code);
            }
            if (!keyHash.matches(HASH)) {
                throw new IllegalArgumentException("luukku.contact.api.clients: key-hash of " + code
                        + " must be the SHA-256 of its key, 64 hexadecimal digits");
            }
        }

        public boolean maySendTo(String areaCode) {
            return areas.isEmpty() || areas.contains(areaCode);
        }
    }

    private static void positive(Duration duration, String path) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(path + " must be a time such as PT10M, not " + duration);
        }
    }

    private static void positive(int number, String path) {
        if (number < 1) {
            throw new IllegalArgumentException(path + " must be at least 1, not " + number);
        }
    }
}
