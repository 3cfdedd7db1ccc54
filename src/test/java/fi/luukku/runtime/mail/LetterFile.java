package fi.luukku.runtime.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One letter in one file, as it came, with two headers of our own: for whom and when. */
final class LetterFile {

    private static final String RECIPIENT = "X-Delivered-To";
    private static final String RECEIVED_AT = "X-Received-At";

    private LetterFile() {}

    static void write(Path file, MimeMessage message, String recipient, Instant receivedAt) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var own = "%s: %s\r\n%s: %s\r\n".formatted(RECIPIENT, recipient, RECEIVED_AT, receivedAt);
            out.write(own.getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    static Letter read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var message = new MimeMessage((Session) null, in);
            var text = find(message, "text/plain");
            var html = find(message, "text/html");
            return new Letter(
                    file.getFileName().toString().replace(".eml", ""),
                    Instant.parse(message.getHeader(RECEIVED_AT, null)),
                    message.getHeader(RECIPIENT, null),
                    addresses(message),
                    message.getSubject() == null ? "" : message.getSubject(),
                    message.getHeader("Content-Language", null),
                    text == null ? "" : text,
                    html,
                    find(message, "text/calendar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no letter", e);
        }
    }

    private static String addresses(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return from == null
                ? ""
                : Arrays.stream(from)
                        .map(address -> ((InternetAddress) address).toUnicodeString())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : asText(part);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inside = parts.getBodyPart(i);
                var found = find(inside, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String asText(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
