package fi.luukku.meeting;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for calendars' replies in the mailbox they come back to. A reply is taken only when the mail comes from the address
 * that it speaks for; it is then marked as read. Every other mail stays as it was, unread, for people.
 */
class ReplyMailbox {

    private static final Logger log = LoggerFactory.getLogger(ReplyMailbox.class);

    /** A reply is a few kilobytes; what is longer is not read. */
    private static final int LARGEST = 512 * 1024;

    private static final int DEEPEST = 5;
    private static final String TIMEOUT = "20000";

    private final ReplyMailSettings settings;
    private final InvitationAnswers answers;

    /** Mails that were looked at and are for people, while Luukku runs: a look again would find the same. */
    private final Set<Long> forPeople = new HashSet<>();

    private long folderId;

    ReplyMailbox(ReplyMailSettings settings, InvitationAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    /** Takes the replies that have come; a mailbox that cannot be reached is tried at the next look. */
    synchronized void look() {
        try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                look(folder);
            }
        } catch (MessagingException e) {
            log.warn(
                    "The mailbox for calendars' replies cannot be read ({})",
                    e.getClass().getSimpleName());
        }
    }

    private void look(Folder folder) throws MessagingException {
        UIDFolder ids = (UIDFolder) folder;
        if (ids.getUIDValidity() != folderId) {
            folderId = ids.getUIDValidity();
            forPeople.clear();
        }
        for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            long id = ids.getUID(mail);
            if (!forPeople.contains(id)) {
                if (isTaken(mail)) {
                    mail.setFlag(Flags.Flag.SEEN, true);
                } else {
                    forPeople.add(id);
                }
            }
        }
    }

    /** Whether it was a reply to an invitation of ours, from the one who was invited. */
    private boolean isTaken(Message mail) {
        try {
            if (mail.getSize() > LARGEST) {
                return false;
            }
            Optional<CalendarReply> reply = reply(mail, 0).filter(found -> isFrom(mail, found.attendee()));
            return reply.flatMap(found ->
                            answers.replied(found.meeting(), found.attendee(), found.sequence(), found.answer()))
                    .isPresent();
        } catch (MessagingException | IOException e) {
            log.warn(
                    "A mail that may be a calendar's reply cannot be read ({})",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static Optional<CalendarReply> reply(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            try (InputStream text = part.getInputStream()) {
                return CalendarReply.in(text);
            }
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart inner = parts.getBodyPart(at);
                Optional<CalendarReply> reply = reply(inner, depth + 1);
                if (reply.isPresent()) {
                    return reply;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFrom(Message mail, String attendee) {
        try {
            Address[] from = mail.getFrom();
            return from != null
                    && from.length == 1
                    && from[0] instanceof InternetAddress address
                    && attendee.equalsIgnoreCase(address.getAddress());
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Reading a mail does not mark it as read. */
    private Session session() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.setProperty("mail." + protocol + ".peek", "true");
            properties.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT);
            properties.setProperty("mail." + protocol + ".timeout", TIMEOUT);
            properties.setProperty("mail." + protocol + ".writetimeout", TIMEOUT);
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return Session.getInstance(properties);
    }
}
