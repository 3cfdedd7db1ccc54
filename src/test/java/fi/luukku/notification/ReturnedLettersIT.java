package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.mail.Mailbox;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What mail servers report of letters, read from a real mailbox. */
@OnDatabase
@Import(SomeCase.class)
class ReturnedLettersIT {

    @RegisterExtension
    static final GreenMailExtension imap =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    Letters letters;

    @Autowired
    LetterRepository repository;

    @Autowired
    List<IncomingMail> kinds;

    @Autowired
    People people;

    @Autowired
    SomeCase someCase;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    private final String email = UUID.randomUUID() + "@esimerkki.example";
    private CaseReference reference;
    private String messageId;

    @BeforeEach
    void aLetterIsSent() {
        imap.setUser("palautuvat@luukku.example", "palautuvat", "salasana");
        reference = someCase.opened();
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText("parent", "Raili Esimerkki", null, email, null, Language.FI, true, true));
        transaction.executeWithoutResult(change -> letters.send(
                reference + "/returned",
                reference.value(),
                "trial",
                people.of(reference).getFirst().addressee(),
                Map.of("words", "nähdään")));
        await().until(() -> letter().status() == LetterStatus.SENT);
        messageId = repository.findById(letter().id()).handOverId();
    }

    @Test
    void aLetterThatComesBackIsShownAndTheWorkersAreToldOnce() throws Exception {
        comesIn(report("failed", "5.1.1", "Message-ID: " + messageId));

        read();
        comesIn(report("failed", "5.1.1", "Message-ID: " + messageId));
        read();

        assertThat(letter())
                .matches(letter ->
                        letter.status() == LetterStatus.BOUNCED && letter.why().equals("5.1.1"));
        await().untilAsserted(() -> assertThat(mailbox.to("koordinaattori.kaakkuri@luukku.example"))
                .filteredOn(told -> told.text().contains(reference.value()))
                .hasSize(1));
        assertThat(seen()).isEqualTo(2);
    }

    @Test
    void whatIsStillOnItsWayOrArrivedDidNotComeBack() throws Exception {
        comesIn(report("delayed", "4.4.1", "Message-ID: " + messageId));
        read();
        assertThat(letter().status()).isEqualTo(LetterStatus.SENT);
        assertThat(letter().deliveredAt()).isNull();

        comesIn(report("delivered", "2.1.5", "Message-ID: " + messageId));
        read();
        assertThat(letter().status()).isEqualTo(LetterStatus.SENT);
        assertThat(letter().deliveredAt()).isNotNull();
    }

    @Test
    void whatCannotBeUnderstoodHoldsUpNothing() throws Exception {
        comesIn("From: x@example.org\r\nSubject: Poissa\r\n\r\nOlen lomalla.\r\n");
        comesIn(report("failed", "5.1.1", "Message-ID: <somebody@else.example>"));
        comesIn(report("failed", "5.1.1", "Subject: nothing").replace("--b--\r\n", ""));
        comesIn("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\nbroken");
        comesIn(report("failed", "not a code; drop table letter", "Message-ID: " + messageId));

        read();

        assertThat(seen()).isEqualTo(5);
        assertThat(letter())
                .matches(letter ->
                        letter.status() == LetterStatus.BOUNCED && letter.why().isEmpty());
    }

    @Test
    void aMailboxThatIsAwayOrOffDisturbsNothing() {
        new IncomingMailbox(settings(1), kinds).read();
        new IncomingMailbox(new IncomingMailProperties("", 993, true, "", "", "INBOX"), kinds).read();

        assertThat(letter().status()).isEqualTo(LetterStatus.SENT);
    }

    private LetterView letter() {
        return letters.of(reference.value()).getFirst();
    }

    private void read() {
        new IncomingMailbox(settings(imap.getImap().getPort()), kinds).read();
    }

    private static IncomingMailProperties settings(int port) {
        return new IncomingMailProperties("127.0.0.1", port, false, "palautuvat", "salasana", "INBOX");
    }

    private static void comesIn(String mail) throws Exception {
        imap.getUserManager()
                .getUserByEmail("palautuvat@luukku.example")
                .deliver(new MimeMessage(
                        (Session) null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static long seen() {
        return Arrays.stream(imap.getReceivedMessages())
                .filter(ReturnedLettersIT::isSeen)
                .count();
    }

    private static boolean isSeen(Message mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Postfix writes it. */
    private String report(String action, String status, String returnedHeader) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mail.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: palautuvat@luukku.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example
                Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0200 (EET)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 No such user

                --b
                Content-Type: text/rfc822-headers

                From: perheiden.tuki@luukku.example
                To: %s
                %s

                --b--
                """.formatted(email, email, action, status, email, returnedHeader)
                .replace("\n", "\r\n");
    }
}
