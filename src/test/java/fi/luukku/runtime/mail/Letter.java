package fi.luukku.runtime.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter that arrived for one recipient.
 *
 * @param id of the file it is kept in
 * @param to the address it was delivered to
 * @param language of its {@code Content-Language} header
 * @param text its plain text
 * @param html its HTML, where it has one
 * @param calendar its calendar entry (iCalendar), where it has one
 */
public record Letter(
        String id,
        Instant receivedAt,
        String to,
        String from,
        String subject,
        @Nullable String language,
        String text,
        @Nullable String html,
        @Nullable String calendar) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')]+");

    public boolean isTo(String address) {
        return to.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT));
    }

    /** The addresses its text leads to, in order. */
    public Stream<String> links() {
        return LINK.matcher(text).results().map(found -> found.group().replaceAll("[.,;:]+$", ""));
    }
}
