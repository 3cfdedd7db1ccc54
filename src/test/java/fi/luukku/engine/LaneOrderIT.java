package fi.luukku.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.LetterStatus;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import fi.luukku.runtime.OwnDatabase;
import fi.luukku.runtime.RuntimePorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case has to say leaves in the order it was said, whatever is away meanwhile, and holds up no other case. */
@ContextConfiguration(initializers = OwnDatabase.class)
@Import(LaneOrderIT.Engine.class)
class LaneOrderIT extends WithoutTheEngine {

    private static final ConditionFactory SOON = await().atMost(30, SECONDS);
    private static final AtomicInteger CASES = new AtomicInteger();

    @Autowired
    private ListenedEngine engine;

    @Autowired
    private EngineMessages messages;

    @Autowired
    private Letters letters;

    @Autowired
    private JavaMailSenderImpl mailSender;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    @Qualifier("deliverTask") private CustomTask<Void> lanes;

    private final String aCase = "KAA-2031-%04d".formatted(CASES.incrementAndGet());
    private final String another = "KAA-2031-%04d".formatted(CASES.incrementAndGet());
    private GreenMail mail;

    @BeforeEach
    void aMailServerOfItsOwn() {
        int port = RuntimePorts.free(1).getFirst();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailSender.setPort(port);
    }

    @AfterEach
    void allIsBack() {
        engine.listen(command -> {});
        engine.comeBack();
        mail.stop();
    }

    @Test
    void whatFollowsALetterWaitsWhileTheMailServerIsAwayAndOtherCasesGoOn() {
        Queue<String> left = new ConcurrentLinkedQueue<>();
        engine.listen(command -> left.add("after " + lettersOf(aCase) + ": " + command));
        inOneTransaction(() -> {
            write(aCase, "first");
            messages.publish("luukku.test", aCase + "-P1");
            write(aCase, "second");
        });
        inOneTransaction(() -> messages.publish("luukku.test", another));

        SOON.until(() -> engine.told(another).size() == 1);
        assertThat(engine.told(aCase)).isEmpty();
        mail.start();

        SOON.untilAsserted(() -> assertThat(statuses(aCase)).containsExactly(LetterStatus.SENT, LetterStatus.SENT));
        assertThat(left)
                .filteredOn(command -> command.contains(aCase + "-P1"))
                .containsExactly("after 1: luukku.test|" + aCase + "-P1");
        assertThat(lettersOf(aCase)).isEqualTo(2);
    }

    @Test
    void whatFollowsAMessageWaitsWhileTheEngineIsAwayAndOtherCasesGoOn() {
        mail.start();
        engine.goAway();
        Queue<String> left = new ConcurrentLinkedQueue<>();
        engine.listen(command -> left.add("after " + lettersOf(aCase) + ": " + command));
        inOneTransaction(() -> {
            messages.publish("luukku.test", aCase + "-P1");
            write(aCase, "between");
            messages.cancel(aCase, 4711);
        });
        inOneTransaction(() -> write(another, "alone"));

        SOON.untilAsserted(() -> assertThat(statuses(another)).containsExactly(LetterStatus.SENT));
        assertThat(statuses(aCase)).containsExactly(LetterStatus.WAITING);
        engine.comeBack();

        SOON.until(() -> left.size() == 2);
        assertThat(left).containsExactly("after 0: luukku.test|" + aCase + "-P1", "after 1: cancel 4711");
    }

    @Test
    void aLetterThatNobodyCanDeliverHoldsUpNothing() {
        mail.start();
        inOneTransaction(() -> {
            letters.send(aCase + "/refused", aCase, "trial", to("no address"), Map.of("words", "nähdään"));
            messages.publish("luukku.test", aCase);
        });

        SOON.until(() -> engine.told(aCase).size() == 1);
        assertThat(statuses(aCase)).singleElement().isIn(LetterStatus.REFUSED, LetterStatus.UNCERTAIN);
    }

    @Test
    void aMessageThatStillWaitsIsNotLeftTwiceAndOneThatWentMayBeRepeated() {
        engine.goAway();
        inOneTransaction(() -> messages.publish("luukku.test", aCase));
        inOneTransaction(() -> messages.publish("luukku.test", aCase));
        engine.comeBack();
        SOON.until(() -> waiting(aCase) == 0);
        assertThat(engine.told(aCase)).hasSize(1);

        inOneTransaction(() -> messages.publish("luukku.test", aCase));
        SOON.until(() -> engine.told(aCase).size() == 2);
    }

    @Test
    void aStartIsLeftOnceHoweverLateItIsAskedForAgain() {
        inOneTransaction(() -> messages.start("luukku.begin", aCase + "/2", Map.of("areaCode", "KAA")));
        SOON.until(() -> waiting(aCase) == 0);

        inOneTransaction(() -> messages.start("luukku.begin", aCase + "/2", Map.of("areaCode", "KAA")));
        inOneTransaction(() -> messages.publish("luukku.after", aCase));

        SOON.until(() -> engine.told("luukku.after|" + aCase).size() == 1);
        assertThat(engine.told("luukku.begin|" + aCase))
                .containsExactly("luukku.begin|" + aCase + "/2{\"areaCode\":\"KAA\"}");
    }

    @Test
    void aStartMayCorrelateByItsCase() {
        inOneTransaction(() -> messages.start("luukku.begin", aCase + "/3", aCase, Map.of("caseReference", aCase)));

        SOON.until(
                () -> engine.told("luukku.begin|" + aCase + "/3|" + aCase + "{").size() == 1);
        assertThat(EngineMessages.Message.of("luukku.begin|" + aCase + "/3|" + aCase))
                .isEqualTo(new EngineMessages.Message("luukku.begin", aCase + "/3", aCase));
    }

    @Test
    void whatIsTakenBackDoesNotLeave() {
        transaction.executeWithoutResult(change -> {
            messages.publish("luukku.back", aCase);
            change.setRollbackOnly();
        });
        inOneTransaction(() -> messages.publish("luukku.next", aCase));

        SOON.until(() -> !engine.told(aCase).isEmpty());
        assertThat(engine.told(aCase)).containsExactly("luukku.next|" + aCase);
    }

    @Test
    void nothingIsForgottenDoubledOrOvertakenWhileManyWriteAndTwoSchedulersDeliver() throws Exception {
        Scheduler second = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), lanes)
                .threads(4)
                .pollingInterval(Duration.ofMillis(50))
                .build();
        second.start();
        try (var writers = Executors.newFixedThreadPool(6)) {
            List<Future<?>> written = new ArrayList<>();
            Map<String, Queue<String>> committed = Map.of(
                    aCase, new ConcurrentLinkedQueue<>(),
                    another, new ConcurrentLinkedQueue<>());
            for (int i = 0; i < 120; i++) {
                String lane = i % 2 == 0 ? aCase : another;
                String key = lane + "-P" + i;
                written.add(writers.submit(() -> inOneTransaction(() -> {
                    messages.publish("luukku.many", key);
                    // The lane is held until the commit, so this is the order of commits.
                    committed.get(lane).add("luukku.many|" + key);
                })));
            }
            for (Future<?> one : written) {
                one.get();
            }
            SOON.until(() -> waiting(aCase) + waiting(another) == 0);
            assertThat(engine.told("luukku.many|" + aCase)).containsExactlyElementsOf(committed.get(aCase));
            assertThat(engine.told("luukku.many|" + another)).containsExactlyElementsOf(committed.get(another));
            SOON.until(() -> openLanes() == 0);
        } finally {
            second.stop();
        }
    }

    private void write(String reference, String effect) {
        letters.send(
                reference + "/" + effect,
                reference,
                "trial",
                to(reference + "@esimerkki.example"),
                Map.of("words", "nähdään"));
    }

    private static Addressee to(String address) {
        return new Addressee("Äiti Esimerkki", address, Language.FI);
    }

    private void inOneTransaction(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    private int lettersOf(String reference) {
        return (int) List.of(mail.getReceivedMessages()).stream()
                .filter(message -> isTo(message, reference))
                .count();
    }

    private static boolean isTo(jakarta.mail.Message message, String reference) {
        try {
            return message.getAllRecipients()[0].toString().contains(reference);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<LetterStatus> statuses(String reference) {
        return letters.of(reference).stream().map(LetterView::status).toList();
    }

    private long waiting(String lane) {
        return jdbc.sql("select count(*) from outgoing where lane = ? and delivered_at is null")
                .param(lane)
                .query(Long.class)
                .single();
    }

    private long openLanes() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance in (?, ?)")
                .params(aCase, another)
                .query(Long.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Engine {

        @Bean
        @Primary
        ListenedEngine listenedEngine() {
            return new ListenedEngine();
        }
    }
}
