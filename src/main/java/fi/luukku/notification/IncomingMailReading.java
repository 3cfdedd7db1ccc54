package fi.luukku.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the mailbox of what comes back, one Luukku at a time. */
@Configuration(proxyBeanMethods = false)
class IncomingMailReading {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> readIncomingMail(IncomingMailbox mailbox) {
        return Tasks.recurring("read-incoming-mail", FixedDelay.of(OFTEN))
                .execute((instance, context) -> mailbox.read());
    }
}
