package fi.luukku.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Reads mails of one kind that come to Luukku's own mailbox; every bean of it is asked in turn. */
public interface IncomingMail {

    /**
     * Does what the mail is for. The same mail may be given again after a crash.
     *
     * @return whether it is of this kind
     * @throws MessagingException when it is, but cannot be read
     * @throws IOException the same
     */
    boolean take(MimeMessage mail) throws MessagingException, IOException;
}
