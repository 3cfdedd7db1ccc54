package fi.luukku.notification;

import fi.luukku.delivery.Deliverer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what {@link Letters} wrote. The letter is marked before it is handed to the mail server and after, so that
 * a crash in between leaves a trace: such a letter is not sent again but shown as uncertain.
 */
@Component
class LetterSending implements Deliverer {

    static final String KIND = "LETTER";

    private static final Logger log = LoggerFactory.getLogger(LetterSending.class);

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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String letterId, @Nullable String content) {
        send(Long.parseLong(letterId));
    }

    void send(long letterId) {
        Optional<Letter> letter = transaction.execute(
                status -> Optional.ofNullable(letters.findById(letterId)).filter(Letter::startSending));
        if (letter.isEmpty()) {
            log.info("Letter {} is not sent again", letterId);
            return;
        }
        try {
            mailServer.handOver(letter.get());
        } catch (NotTakenException e) {
            notTaken(letterId, e);
            return;
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

    private void notTaken(long letterId, NotTakenException why) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        change(letterId, letter -> {
            switch (why.until()) {
                case FOR_GOOD -> letter.markRefused();
                case PUT_OFF -> letter.markPutOff(now);
                case AWAY -> letter.markNotSent();
            }
        });
        Letter letter = letters.findById(letterId);
        if (letter != null && letter.status() != LetterStatus.REFUSED) {
            throw why;
        }
        log.warn("The mail server refuses letter {}: {}", letterId, why.getMessage());
    }

    private void change(long letterId, Consumer<Letter> step) {
        transaction.executeWithoutResult(
                status -> Optional.ofNullable(letters.findById(letterId)).ifPresent(step));
    }
}
