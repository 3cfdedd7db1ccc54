package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    private static final OfficeProperties OFFICE =
            new OfficeProperties("Perheiden tuki", "08 000 0000", "perheiden.tuki@luukku.example");
    private static final Addressee PARENT = new Addressee("Äiti Esimerkki", "aiti@esimerkki.example", Language.FI);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final GreenMailExtension smtp =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void aLetterArrivesAsPlainTextInItsLanguage() throws Exception {
        server(smtp.getSmtp().getPort()).handOver(letter(null));

        MimeMessage message = smtp.getReceivedMessages()[0];
        assertThat(message.getAllRecipients())
                .containsExactly(new InternetAddress(PARENT.email(), PARENT.name(), "UTF-8"));
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Äiti Esimerkki");
        assertThat(message.getSubject()).isEqualTo("Kutsu neuvonpitoon");
        assertThat(message.getHeader("Content-Language")).containsExactly("fi");
        assertThat(part(message, "text/plain")).contains("Hei Äiti");
    }

    @Test
    void anInvitationCarriesACalendarEntryThatCanBeAccepted() throws Exception {
        CalendarEntry entry = new CalendarEntry(
                "KAA-2026-0001-M1@luukku.example",
                2,
                OffsetDateTime.parse("2026-12-01T09:00:00+02:00"),
                OffsetDateTime.parse("2026-12-01T10:15:00+02:00"),
                "Kaakkurin koulu, huone 2; pihan puolelta");

        server(smtp.getSmtp().getPort()).handOver(letter(calendarWriter().write(entry, PARENT)));

        String text = part(smtp.getReceivedMessages()[0], "text/calendar");
        Calendar calendar = parse(text);
        VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("KAA-2026-0001-M1@luukku.example");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(event.getDateTimeStart().getValue()).isEqualTo("20261201T070000Z");
        assertThat(event.getDateTimeEnd().getValue()).isEqualTo("20261201T081500Z");
        assertThat(event.getSummary().getValue()).isEqualTo("Neuvonpito");
        assertThat(event.getLocation().getValue()).isEqualTo("Kaakkurin koulu, huone 2; pihan puolelta");
        assertThat(event.getProperties("ATTENDEE"))
                .singleElement()
                .extracting(Object::toString, STRING)
                .contains("RSVP=TRUE", "mailto:aiti@esimerkki.example");
        assertThat(part(smtp.getReceivedMessages()[0], "text/plain")).contains("Hei Äiti");
    }

    @Test
    void aMailServerThatIsAwayCertainlyTookNothing() throws IOException {
        int closed = closedPort();

        assertThatExceptionOfType(NotTakenException.class)
                .isThrownBy(() -> server(closed).handOver(letter(null)))
                .matches(e -> e.until() == NotTakenException.Until.AWAY)
                .withMessageNotContaining("esimerkki");
    }

    @Test
    void aMailServerThatDoesNotLetUsInCertainlyTookNothing() throws Exception {
        try (BreakingSmtp silent = BreakingSmtp.silentFromTheStart();
                BreakingSmtp gone = BreakingSmtp.hangingUpAtOnce();
                BreakingSmtp busy = BreakingSmtp.tooBusy()) {
            for (BreakingSmtp one : List.of(silent, gone, busy)) {
                assertThatExceptionOfType(NotTakenException.class)
                        .isThrownBy(() -> server(one.port()).handOver(letter(null)))
                        .matches(e -> e.until() == NotTakenException.Until.AWAY);
                assertThat(one.letters()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"554 5.7.1 no, FOR_GOOD", "452 4.3.1 disk full, PUT_OFF"})
    void aLetterThatIsRefusedAsAWholeIsToldApart(String reply, NotTakenException.Until until) throws Exception {
        try (BreakingSmtp letter = BreakingSmtp.refusingTheLetter(reply);
                BreakingSmtp sender = BreakingSmtp.refusingTheSender(reply)) {
            for (BreakingSmtp one : List.of(letter, sender)) {
                assertThatExceptionOfType(NotTakenException.class)
                        .isThrownBy(() -> server(one.port()).handOver(letter(null)))
                        .matches(e -> e.until() == until);
            }
        }
    }

    @Test
    void aLetterCarriesTheNameByWhichItIsKnownWhenItComesBack() throws Exception {
        Letter letter = letter(null);
        letter.handOverAs("<0f7a@luukku.example>");
        server(smtp.getSmtp().getPort()).handOver(letter);

        MimeMessage[] received = smtp.getReceivedMessages();
        assertThat(received[received.length - 1].getMessageID()).isEqualTo("<0f7a@luukku.example>");
    }

    @Test
    void aCalendarEntryFollowsItsReaderToANewAddress() {
        CalendarEntry entry = new CalendarEntry(
                "KAA-2026-0001-M1@luukku.example",
                2,
                OffsetDateTime.parse("2026-12-01T09:00:00+02:00"),
                OffsetDateTime.parse("2026-12-01T10:15:00+02:00"),
                "Kaakkurin koulu, huone 2; pihan puolelta");
        String before = calendarWriter().write(entry, PARENT);

        String after = CalendarAttendee.moved(before, Channel.EMAIL, "uusi@esimerkki.example");

        assertThat(after.replaceAll("\r\n ", ""))
                .isEqualTo(before.replaceAll("\r\n ", "").replace(PARENT.email(), "uusi@esimerkki.example"));
    }

    @Test
    void aConnectionThatBreaksWithoutAnAnswerIsNotTakenForARefusal() throws Exception {
        try (BreakingSmtp breaking = BreakingSmtp.afterTheLetter()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> server(breaking.port()).handOver(letter(null)))
                    .isNotInstanceOf(NotTakenException.class);
        }
    }

    @Test
    void anAddressThatIsRefusedForGoodIsToldApart() throws Exception {
        try (BreakingSmtp refusing = BreakingSmtp.refusingTheAddress("550 5.1.1 no such user")) {
            assertThatExceptionOfType(NotTakenException.class)
                    .isThrownBy(() -> server(refusing.port()).handOver(letter(null)))
                    .matches(e -> e.until() == NotTakenException.Until.FOR_GOOD);
        }
    }

    @Test
    void anAddressThatIsRefusedForNowIsTriedAgain() throws Exception {
        try (BreakingSmtp busy = BreakingSmtp.refusingTheAddress("451 4.7.1 try later")) {
            assertThatExceptionOfType(NotTakenException.class)
                    .isThrownBy(() -> server(busy.port()).handOver(letter(null)))
                    .matches(e -> e.until() == NotTakenException.Until.PUT_OFF);
        }
    }

    private static Calendar parse(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError("Not a calendar: " + text, e);
        }
    }

    private static Letter letter(String calendar) {
        return new Letter(
                "KAA-2026-0001/test",
                "KAA-2026-0001",
                "invitation",
                PARENT,
                new WrittenText("Kutsu neuvonpitoon", "Hei Äiti,\nnähdään tiistaina.\n"),
                calendar,
                OffsetDateTime.now(CLOCK));
    }

    private static CalendarWriter calendarWriter() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/public");
        messages.setDefaultEncoding("UTF-8");
        return new CalendarWriter(OFFICE, messages, CLOCK);
    }

    private static MailServer server(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return new MailServer(sender, OFFICE);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first part of that type, at any depth, decoded. */
    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            try (InputStream content = part.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                try {
                    return part(inner, type);
                } catch (UncheckedIOException notInThisPart) {
                    // look in the next one
                }
            }
        }
        throw new UncheckedIOException(new IOException("There is no " + type));
    }
}
