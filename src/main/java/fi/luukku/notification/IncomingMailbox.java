package fi.luukku.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through what has come to Luukku's mailbox since last time. A mail is marked as seen when it was understood, or will
 * never be; one that could not be kept is read again.
 */
@Component
class IncomingMailbox {

    private static final Logger log = LoggerFactory.getLogger(IncomingMailbox.class);
    private static final int LONGEST = 5_000_000;
    private static final String PATIENCE = "20000";

    private final IncomingMailProperties properties;
    private final List<IncomingMail> kinds;

    IncomingMailbox(IncomingMailProperties properties, List<IncomingMail> kinds) {
        this.properties = properties;
        this.kinds = kinds;
    }

    /** Does nothing where no mailbox is configured. */
    void read() {
        if (!properties.isOn()) {
            return;
        }
        try (Store store = session().getStore(properties.protocol())) {
            store.connect(properties.host(), properties.port(), properties.username(), properties.password());
            try (Folder folder = store.getFolder(properties.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    if (take((MimeMessage) mail)) {
                        mail.setFlag(Flags.Flag.SEEN, true);
                    }
                }
            }
        } catch (MessagingException e) {
            log.warn(
                    "The mailbox of what comes back cannot be read ({})",
                    e.getClass().getSimpleName());
        }
    }

    /** @return whether it need not be looked at again */
    private boolean take(MimeMessage mail) {
        try {
            if (mail.getSize() > LONGEST) {
                log.warn("A mail that came in is too long to be read");
                return true;
            }
            for (IncomingMail kind : kinds) {
                if (kind.take(mail)) {
                    return true;
                }
            }
            log.info("A mail that came in is of no kind that is read here");
        } catch (StillSendingException e) {
            return false;
        } catch (MessagingException | IOException e) {
            log.warn("A mail that came in cannot be read ({})", e.getClass().getSimpleName());
        }
        return true;
    }

    private Session session() {
        Properties settings = new Properties();
        String prefix = "mail." + properties.protocol();
        settings.setProperty(prefix + ".connectiontimeout", PATIENCE);
        settings.setProperty(prefix + ".timeout", PATIENCE);
        settings.setProperty(prefix + ".writetimeout", PATIENCE);
        settings.setProperty(prefix + ".ssl.checkserveridentity", "true");
        // Reading alone does not mark it as seen.
        settings.setProperty(prefix + ".peek", "true");
        return Session.getInstance(settings);
    }
}
