package fi.luukku.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mail servers and the gateway tell later of a letter they took. Told again, it changes nothing. */
@Service
public class DeliveryReports {

    private final LetterRepository letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryReports(LetterRepository letters, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It arrived.
     *
     * @param name under which it was handed over, or by which the gateway calls it
     * @return whether a letter of that name is known
     * @throws StillSendingException when it is being handed over at this moment
     */
    @Transactional
    public boolean arrived(String name) {
        Optional<Letter> letter = find(name);
        letter.ifPresent(found -> found.arrive(OffsetDateTime.now(clock)));
        return letter.isPresent();
    }

    /**
     * It came back, or could not be delivered.
     *
     * @param why a code of digits and dots, {@code 5.1.1}; empty when none was told
     * @return whether a letter of that name is known
     * @throws StillSendingException when it is being handed over at this moment
     */
    @Transactional
    public boolean cameBack(String name, String why) {
        Optional<Letter> letter = find(name);
        letter.filter(found -> found.bounce(why)).ifPresent(found -> events.publishEvent(found.trouble()));
        return letter.isPresent();
    }

    private Optional<Letter> find(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Letter> letter = letters.findByHandOverId(name)
                .or(() -> Optional.of(letters.findByGatewayId(name))
                        .filter(found -> found.size() == 1)
                        .map(found -> found.getFirst()));
        letter.filter(found -> found.status() == LetterStatus.SENDING).ifPresent(found -> {
            throw new StillSendingException(found.id());
        });
        return letter;
    }
}
