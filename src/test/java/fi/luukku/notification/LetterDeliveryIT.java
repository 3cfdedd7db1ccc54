package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.mail.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class LetterDeliveryIT {

    @Autowired
    private Letters letters;

    @Autowired
    private LetterRepository repository;

    @Autowired
    private OfficeProperties office;

    @Autowired
    private LetterPreparing preparing;

    @Autowired
    private SmsGateway smsGateway;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private Mailbox mailbox;

    private final String mark = UUID.randomUUID().toString();
    private final Addressee parent = new Addressee("Äiti Esimerkki", mark + "@esimerkki.example", Language.FI);

    @Test
    void aLetterLeavesOnceThoughItIsWrittenTwice() {
        write("once");
        write("once");
        write("another");

        await().untilAsserted(() -> assertThat(letters.of(mark))
                .hasSize(2)
                .allMatch(letter -> letter.status() == LetterStatus.SENT && letter.sentAt() != null));
        assertThat(mailbox.to(parent.email()))
                .hasSize(2)
                .allMatch(letter -> letter.subject().equals("Kokeilu"))
                .allMatch(letter -> letter.text().startsWith("Hei Äiti Esimerkki,")
                        && letter.text().contains("nähdään")
                        && letter.text().contains(office.name()));
    }

    @Test
    void aChangeThatIsTakenBackTakesItsLetterBack() {
        transaction.executeWithoutResult(change -> {
            letters.send(mark + "/back", mark, "trial", parent, Map.of("words", "nähdään"));
            change.setRollbackOnly();
        });

        assertThat(letters.of(mark)).isEmpty();
        // The next letter to the same person arrives alone.
        write("next");
        await().untilAsserted(() -> assertThat(mailbox.to(parent.email())).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangs up", "says nothing", "hangs up in DATA"})
    void aLetterThatMayHaveLeftIsNotSentAgain(String how) throws Exception {
        long id = saved("broken " + how);
        try (BreakingSmtp breaking = switch (how) {
            case "hangs up" -> BreakingSmtp.afterTheLetter();
            case "says nothing" -> BreakingSmtp.silentAfterTheLetter();
            default -> BreakingSmtp.inTheLetter();
        }) {
            sendingTo(breaking.port()).send(id);
            assertThat(statusOf(id)).isEqualTo(LetterStatus.UNCERTAIN);
            sendingTo(breaking.port()).send(id);

            assertThat(statusOf(id)).isEqualTo(LetterStatus.UNCERTAIN);
            assertThat(breaking.connections()).isEqualTo(1);
        }
    }

    @Test
    void aLetterThatWasTakenIsSentThoughTheGoodbyeGoesWrong() throws Exception {
        long id = saved("goodbye");
        try (BreakingSmtp breaking = BreakingSmtp.afterAll()) {
            sendingTo(breaking.port()).send(id);
            assertThat(breaking.letters()).isEqualTo(1);
        }

        assertThat(statusOf(id)).isEqualTo(LetterStatus.SENT);
    }

    @Test
    void aLetterThatWasBeingSentWhenTheMachineDiedIsLeftToAPerson() {
        long id = saved("crash");
        transaction.executeWithoutResult(
                crash -> assertThat(repository.findById(id).startSending()).isTrue());

        sendingTo(1).send(id);

        assertThat(statusOf(id)).isEqualTo(LetterStatus.UNCERTAIN);
    }

    @Test
    void aLetterWaitsWhileTheMailServerIsAway() {
        long id = saved("away");

        assertThatExceptionOfType(NotTakenException.class)
                .isThrownBy(() -> sendingTo(1).send(id));

        assertThat(statusOf(id)).isEqualTo(LetterStatus.WAITING);
    }

    @Test
    void aLetterThatAFullMailboxPutsOffIsTriedLaterAndHoldsNothingUp() throws Exception {
        long id = saved("full");
        try (BreakingSmtp full = BreakingSmtp.refusingTheAddress("452 4.2.2 mailbox full")) {
            sendingTo(full.port()).send(id);
        }

        assertThat(statusOf(id)).isEqualTo(LetterStatus.ON_HOLD);
        assertThat(repository.findById(id).heldUntil()).isAfter(now());
    }

    @Test
    void anAddressThatIsRefusedForGoodIsShownAsRefused() throws Exception {
        long id = saved("refused");
        try (BreakingSmtp refusing = BreakingSmtp.refusingTheAddress("550 5.1.1 no such user")) {
            sendingTo(refusing.port()).send(id);
        }

        assertThat(statusOf(id)).isEqualTo(LetterStatus.REFUSED);
    }

    private void write(String effect) {
        transaction.executeWithoutResult(
                change -> letters.send(mark + "/" + effect, mark, "trial", parent, Map.of("words", "nähdään")));
    }

    /** Written, but left to this test to send. */
    private long saved(String effect) {
        Letter letter =
                new Letter(mark + "/" + effect, mark, "trial", parent, new WrittenText("Kokeilu", "Hei"), null, now());
        Long id = transaction.execute(change -> repository.save(letter).id());
        return Objects.requireNonNull(id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LetterStatus statusOf(long id) {
        return repository.findById(id).status();
    }

    private LetterSending sendingTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties()
                .setProperty(
                        "mail.smtp.timeout", Long.toString(Duration.ofSeconds(2).toMillis()));
        return new LetterSending(
                repository, preparing, new MailServer(sender, office), smsGateway, transaction, events, clock);
    }
}
