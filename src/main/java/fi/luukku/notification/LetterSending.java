package fi.luukku.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what {@link LetterDelivery} left. The letter is marked before it is handed to the mail server and after, so that
 * a crash in between leaves a trace: such a letter is not sent again but shown as uncertain.
 */
@Configuration(proxyBeanMethods = false)
class LetterSending {

    private static final Logger log = LoggerFactory.getLogger(LetterSending.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final double RETRY_GROWTH = 2.0;

    private final LetterRepository letters;
    private final MailServer mailServer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterSending(LetterRepository letters, MailServer mailServer, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.mailServer = mailServer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> sendLetterTask() {
        return Tasks.oneTime(LetterDelivery.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH))
                .onDeadExecutionRevive()
                .execute((instance, context) -> send(Long.parseLong(instance.getId())));
    }

    void send(long letterId) {
        Optional<Letter> letter = transaction.execute(
                status -> Optional.of(letters.findById(letterId)).filter(Letter::startSending));
        if (letter.isEmpty()) {
            log.info("Letter {} is not sent again", letterId);
            return;
        }
        try {
            mailServer.handOver(letter.get());
        } catch (NotTakenException e) {
            if (e.forGood()) {
                log.warn("The mail server refuses letter {}: {}", letterId, e.getMessage());
                change(letterId, Letter::markRefused);
                return;
            }
            change(letterId, Letter::markNotSent);
            throw e;
        } catch (RuntimeException e) {
            log.warn(
                    "Nobody knows whether the mail server took letter {} ({})",
                    letterId,
                    e.getClass().getSimpleName());
            change(letterId, Letter::markUncertain);
            return;
        }
        change(letterId, sent -> sent.markSent(OffsetDateTime.now(clock)));
    }

    private void change(long letterId, Consumer<Letter> step) {
        transaction.executeWithoutResult(status -> step.accept(letters.findById(letterId)));
    }
}
