package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Calendars' replies as they come back by mail, from a real IMAP server. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class, SomeMeeting.class})
class ReplyMailboxIT {

    private static final String OFFICE = "perheiden.tuki@luukku.example";
    private static final String TEACHER = "opettaja@kaakkurin-koulu.example";
    private static final String PARENT = "anna@esimerkki.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    SomeFamily someFamily;

    @Autowired
    SomeMeeting someMeeting;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    MeetingRecords records;

    private CaseReference reference;
    private ReplyMailbox mailbox;

    @BeforeEach
    void aMailbox() {
        server.start();
        server.setUser(OFFICE, "office", "secret");
        reference = someFamily.consented();
        someMeeting.invited(reference);
        mailbox = new ReplyMailbox(
                new ReplyMailSettings(
                        true,
                        "127.0.0.1",
                        server.getImap().getPort(),
                        false,
                        "office",
                        "secret",
                        "INBOX",
                        Duration.ofMinutes(1)),
                answers);
    }

    @AfterEach
    void noMailbox() {
        server.stop();
    }

    @Test
    void yesAndNoAreTakenFromThoseInvitedAndMarkedAsRead() throws Exception {
        send(TEACHER, reply(reference + "-M1@luukku", TEACHER, "ACCEPTED", 0));
        send(PARENT, reply(reference + "-M1@luukku", PARENT, "DECLINED", 0));

        mailbox.look();
        mailbox.look();

        assertThat(answer("teacher")).isEqualTo(Answer.COMES);
        assertThat(answer("parent")).isEqualTo(Answer.CANNOT);
        assertThat(records.of(reference).getFirst().arrangements().replies())
                .filteredOn(reply -> reply.role().equals("teacher"))
                .extracting(MeetingView.Reply::by)
                .containsExactly(AnsweredBy.CALENDAR);
        assertThat(someFamily.events(reference, "invitation-comes")).isEqualTo(1);
        assertThat(unread()).isZero();
    }

    @Test
    void everythingElseIsLeftAlone() throws Exception {
        send(TEACHER, reply(reference + "-M1@luukku", PARENT, "ACCEPTED", 0));
        send(TEACHER, reply(reference + "-M1@luukku", TEACHER, "TENTATIVE", 0));
        send(TEACHER, reply("somebody@else.example", TEACHER, "ACCEPTED", 0));
        send(TEACHER, reply("XXX-2026-9999-M1@luukku", TEACHER, "ACCEPTED", 0));
        send(TEACHER, reply(reference + "-M1@luukku", TEACHER, "ACCEPTED", 0).replace("REPLY", "REQUEST"));
        send(TEACHER, "BEGIN:VCALENDAR\r\nnonsense");
        send("stranger@else.example", reply(reference + "-M1@luukku", "stranger@else.example", "DECLINED", 0));

        mailbox.look();
        mailbox.look();

        assertThat(answer("teacher")).isEqualTo(Answer.NONE);
        assertThat(answer("parent")).isEqualTo(Answer.NONE);
        assertThat(unread()).isEqualTo(7);
    }

    @Test
    void aReplyToAnotherTimeThanThePresentOneChangesNothing() throws Exception {
        send(TEACHER, reply(reference + "-M1@luukku", TEACHER, "ACCEPTED", 3));

        mailbox.look();

        assertThat(answer("teacher")).isEqualTo(Answer.NONE);
        assertThat(unread()).isZero();
    }

    @Test
    void aMailboxThatCannotBeReachedIsTriedAgainAtTheNextLook() throws Exception {
        send(TEACHER, reply(reference + "-M1@luukku", TEACHER, "ACCEPTED", 0));
        new ReplyMailbox(
                        new ReplyMailSettings(
                                true, "127.0.0.1", 1, false, "office", "secret", "INBOX", Duration.ofMinutes(1)),
                        answers)
                .look();
        assertThat(answer("teacher")).isEqualTo(Answer.NONE);

        mailbox.look();

        assertThat(answer("teacher")).isEqualTo(Answer.COMES);
    }

    private Answer answer(String role) {
        return records.of(reference).getFirst().arrangements().replies().stream()
                .filter(reply -> reply.role().equals(role))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private long unread() throws Exception {
        List<MimeMessage> all = Arrays.asList(server.getReceivedMessages());
        long unread = 0;
        for (MimeMessage one : all) {
            unread += one.isSet(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unread;
    }

    /** As mail programs send it: an alternative of text and calendar. */
    private void send(String from, String calendar) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(OFFICE));
        mail.setSubject("Vastaus");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Vastaus kutsuun");
        MimeBodyPart reply = new MimeBodyPart();
        reply.setText(calendar, "UTF-8");
        reply.setHeader("Content-Type", "text/calendar; method=REPLY; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", text, reply));
        mail.saveChanges();
        reply.setHeader("Content-Type", "text/calendar; method=REPLY; charset=UTF-8");
        jakarta.mail.Transport.send(mail);
    }

    private static String reply(String uid, String attendee, String partStat, int sequence) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Somebody//Calendar//FI
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20261124T100000Z
                DTSTART:20261201T070000Z
                SEQUENCE:%d
                ORGANIZER:mailto:perheiden.tuki@luukku.example
                ATTENDEE;PARTSTAT=%s;CN=Vastaaja:mailto:%s
                SUMMARY:Accepted
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid, sequence, partStat, attendee).replace("\n", "\r\n");
    }
}
