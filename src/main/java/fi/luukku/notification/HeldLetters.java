package fi.luukku.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets letters go that were held for the night, or since they were put off. */
@Configuration(proxyBeanMethods = false)
class HeldLetters {

    private static final Duration OFTEN = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> releaseLetters(Letters letters) {
        return Tasks.recurring("release-letters", FixedDelay.of(OFTEN))
                .execute((instance, context) -> letters.due().forEach(letters::release));
    }
}
