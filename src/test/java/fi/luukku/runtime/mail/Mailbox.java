package fi.luukku.runtime.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Every letter Luukku has sent, whoever it was for. The files are plain {@code .eml}, which any mail program opens. */
public final class Mailbox {

    /** The subject under which text messages are kept. */
    public static final String TEXT_MESSAGE = "Text message";

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    /** Kept in this folder; a letter arrives when this clock says. */
    public Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a letter for one recipient. */
    public void keep(MimeMessage message, String recipient) {
        var arrivedAt = clock.instant();
        var name = "%d-%04d".formatted(arrivedAt.toEpochMilli(), count.incrementAndGet());
        try {
            var written = folder.resolve(name + ".part");
            LetterFile.write(written, message, recipient, arrivedAt);
            Files.move(written, folder.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a text message to a phone, as a letter without a subject of its own. */
    public void keepTextMessage(String from, String number, String text) {
        try {
            var message = new MimeMessage((Session) null);
            message.setFrom(new InternetAddress("sms@luukku.example", from, "UTF-8"));
            message.setSubject(TEXT_MESSAGE);
            message.setText(text, "UTF-8");
            keep(message, number);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("No text message", e);
        }
    }

    /** All, newest first. */
    public List<Letter> letters() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(LetterFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those to one address, newest first. */
    public List<Letter> to(String address) {
        return letters().stream().filter(letter -> letter.isTo(address)).toList();
    }

    public Optional<Letter> letter(String id) {
        return letters().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }
}
