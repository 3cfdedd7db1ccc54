package fi.luukku.notification;

import fi.luukku.delivery.Deliverer;
import fi.luukku.notification.SmsGateway.TextMessage;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what {@link Letters} wrote, by mail or text message. The letter is marked before it is handed over and after, so
 * that a crash in between leaves a trace: such a letter is not sent again but shown as uncertain.
 */
@Component
class LetterSending implements Deliverer {

    static final String KIND = "LETTER";

    private static final Logger log = LoggerFactory.getLogger(LetterSending.class);

    private final LetterRepository letters;
    private final LetterPreparing preparing;
    private final MailServer mailServer;
    private final SmsGateway smsGateway;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterSending(
            LetterRepository letters,
            LetterPreparing preparing,
            MailServer mailServer,
            SmsGateway smsGateway,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.preparing = preparing;
        this.mailServer = mailServer;
        this.smsGateway = smsGateway;
        this.transaction = transaction;
        this.events = events;
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
        Optional<Letter> ready = transaction.execute(status -> prepare(letterId));
        if (ready.isEmpty()) {
            log.info("Letter {} is not sent now", letterId);
            return;
        }
        String gatewayId;
        try {
            gatewayId = handOver(ready.get());
        } catch (NotTakenException e) {
            notTaken(letterId, e);
            return;
        } catch (RuntimeException e) {
            log.warn(
                    "Nobody knows whether letter {} was taken ({})",
                    letterId,
                    e.getClass().getSimpleName());
            change(letterId, Letter::markUncertain);
            return;
        }
        change(letterId, sent -> sent.markSent(OffsetDateTime.now(clock), gatewayId));
    }

    private Optional<Letter> prepare(long letterId) {
        Letter letter = letters.findById(letterId);
        if (letter == null) {
            return Optional.empty();
        }
        LetterStatus before = letter.status();
        if (preparing.prepare(letter)) {
            return Optional.of(letter);
        }
        tellOfTrouble(letter, before);
        return Optional.empty();
    }

    private @Nullable String handOver(Letter letter) {
        if (letter.channel() == Channel.EMAIL) {
            mailServer.handOver(letter);
            return null;
        }
        String id = smsGateway.handOver(new TextMessage(
                Objects.requireNonNull(letter.handOverId()),
                letter.address(),
                Objects.requireNonNull(letter.textMessage())));
        return id.isEmpty() ? null : id;
    }

    private void notTaken(long letterId, NotTakenException why) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        change(letterId, letter -> {
            switch (why.until()) {
                case FOR_GOOD -> letter.markRefused();
                case PUT_OFF -> letter.markPutOff(now, why.pause());
                case AWAY -> letter.markNotSent();
            }
        });
        Letter left = letters.findById(letterId);
        LetterStatus status = left == null ? null : left.status();
        if (status == LetterStatus.WAITING) {
            throw why;
        }
        log.warn("Letter {} is {}: {}", letterId, status, why.getMessage());
    }

    private void change(long letterId, Consumer<Letter> step) {
        transaction.executeWithoutResult(status -> {
            Letter letter = letters.findById(letterId);
            // Null when it was removed meanwhile.
            if (letter != null) {
                LetterStatus before = letter.status();
                step.accept(letter);
                tellOfTrouble(letter, before);
            }
        });
    }

    private void tellOfTrouble(Letter letter, LetterStatus before) {
        if (letter.status() != before && letter.status().needsPerson()) {
            events.publishEvent(letter.trouble());
        }
    }
}
