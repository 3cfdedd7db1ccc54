package fi.luukku.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what mail servers report of a letter (RFC 3464). The letter is known by its Message-ID, which is random and known
 * only to those who carried the letter.
 */
@Component
class BounceReader implements IncomingMail {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

    private final DeliveryReports reports;

    BounceReader(DeliveryReports reports) {
        this.reports = reports;
    }

    @Override
    public boolean take(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")
                || !(mail.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)) {
            return false;
        }
        String letter = messageId(mail, report.getReturnedMessage());
        for (int at = 0; at < status.getRecipientDSNCount(); at++) {
            if (!tell(letter, status.getRecipientDSN(at))) {
                log.info("A report is of a letter that is not known");
            }
        }
        return true;
    }

    private boolean tell(String letter, InternetHeaders recipient) {
        return switch (first(recipient, "Action").toLowerCase(Locale.ROOT)) {
            case "failed" -> reports.cameBack(letter, code(first(recipient, "Status")));
            case "delivered" -> reports.arrived(letter);
            // It is on its way still.
            default -> true;
        };
    }

    private static String messageId(MimeMessage mail, @Nullable MimeMessage returned) throws MessagingException {
        String[] ids = returned == null ? null : returned.getHeader("Message-ID");
        if (ids == null) {
            ids = mail.getHeader("In-Reply-To");
        }
        return ids == null ? "" : ids[0].strip();
    }

    private static String code(String status) {
        String code = status.split("\\s", 2)[0];
        return code.matches("[0-9.]{1,20}") ? code : "";
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].strip();
    }
}
