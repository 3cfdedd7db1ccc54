package fi.luukku.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.delivery.Outgoing.Waiting;
import fi.luukku.runtime.OnDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class OutgoingIT {

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatIsLeftAgainWhileItIsHandedOverIsHandedOverAgain() {
        String lane = UUID.randomUUID().toString();
        Effect effect = Effect.of(lane, "LETTER", lane);
        transaction.executeWithoutResult(change -> {
            // Never committed, so that nobody else hands it over.
            change.setRollbackOnly();
            outgoing.leave(effect);
            Waiting onItsWay = outgoing.first(lane).orElseThrow();
            outgoing.leave(effect);

            outgoing.done(onItsWay);

            Waiting again = outgoing.first(lane).orElseThrow();
            assertThat(again.id()).isEqualTo(onItsWay.id());
            outgoing.done(again);
            assertThat(outgoing.first(lane)).isEmpty();
        });
    }

    @Test
    void whatWaitsIsLeftOnceAndKeepsItsPlace() {
        String lane = UUID.randomUUID().toString();
        transaction.executeWithoutResult(change -> {
            change.setRollbackOnly();
            outgoing.leave(Effect.of(lane, "LETTER", lane + "/1"));
            outgoing.leave(Effect.of(lane, "LETTER", lane + "/2"));
            outgoing.leave(Effect.of(lane, "LETTER", lane + "/1"));

            Waiting first = outgoing.first(lane).orElseThrow();
            assertThat(first.subject()).isEqualTo(lane + "/1");
            outgoing.done(first);
            Waiting second = outgoing.first(lane).orElseThrow();
            assertThat(second.subject()).isEqualTo(lane + "/2");
            outgoing.done(second);
            assertThat(outgoing.first(lane)).isEmpty();
        });
    }
}
