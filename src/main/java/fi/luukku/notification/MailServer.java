package fi.luukku.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, and tells apart what it certainly did not take from what nobody knows. */
@Component
class MailServer {

    private static final int FIRST_PERMANENT_REPLY = 500;

    private final JavaMailSender sender;
    private final OfficeProperties office;

    MailServer(JavaMailSender sender, OfficeProperties office) {
        this.sender = sender;
        this.office = office;
    }

    /**
     * @throws NotTakenException when the letter certainly did not leave
     * @throws RuntimeException any other: it may have left
     */
    void handOver(Letter letter) {
        MimeMessage message = compose(letter);
        try {
            sender.send(message);
        } catch (MailAuthenticationException e) {
            throw NotTakenException.away("the mail server does not accept our login");
        } catch (MailSendException e) {
            Exception[] failures = e.getMessageExceptions();
            if (failures.length > 0) {
                // Where it did not let us in, Spring takes that for the failure of each message.
                throw Objects.equals(failures[0], e.getCause())
                        ? NotTakenException.away("the mail server cannot be reached")
                        : explain(e, failures[0]);
            }
            // It was taken; only the goodbye went wrong.
        }
    }

    private MimeMessage compose(Letter letter) {
        try {
            MimeMessage message = sender.createMimeMessage();
            message.setFrom(new InternetAddress(office.email(), office.name(), "UTF-8"));
            message.setRecipient(
                    MimeMessage.RecipientType.TO, new InternetAddress(letter.address(), letter.recipient(), "UTF-8"));
            message.setSubject(letter.text().subject(), "UTF-8");
            message.setSentDate(new Date());
            message.setHeader("Content-Language", letter.language().code());
            if (letter.handOverId() != null) {
                // What comes back names it: see BounceReader.
                message.setHeader("Message-ID", letter.handOverId());
            }
            // An out-of-office reply to a letter from the process helps nobody (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(letter.text().body(), letter.calendar()));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw NotTakenException.forGood("the letter cannot be written as a mail");
        }
    }

    /** The text, with the appointment beside it as Outlook, Gmail and Apple expect it: an alternative, and a file. */
    private static MimeMultipart content(String body, @Nullable String calendar) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, "UTF-8", "plain");
        if (calendar == null) {
            return new MimeMultipart(text);
        }
        MimeBodyPart invitation = new MimeBodyPart();
        String method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
        invitation.setDataHandler(
                new DataHandler(source(calendar, "text/calendar; method=" + method + "; charset=UTF-8")));
        MimeBodyPart alternative = new MimeBodyPart();
        alternative.setContent(new MimeMultipart("alternative", text, invitation));
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(source(calendar, "application/ics")));
        file.setFileName("invite.ics");
        return new MimeMultipart(alternative, file);
    }

    private static ByteArrayDataSource source(String text, String type) {
        return new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Spring keeps the mail server's exceptions aside, one for each message that failed. */
    private static RuntimeException explain(MailSendException e, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return replied(refused.getReturnCode(), "the address");
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return replied(refused.getReturnCode(), "the letter");
            }
        }
        return e;
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof SendFailedException failed && failed.getNextException() != null) {
            return failed.getNextException();
        }
        return cause.getCause();
    }

    private static NotTakenException replied(int code, String what) {
        String why = "the mail server answered " + code + " to " + what;
        return code >= FIRST_PERMANENT_REPLY ? NotTakenException.forGood(why) : NotTakenException.putOff(why);
    }
}
