package fi.luukku.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again at what is due. One Luukku at a time does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OverdueProperties.class)
class OverdueSweep {

    @Bean
    RecurringTask<Void> lookForOverdueTasks(OverdueProperties properties, OverdueTasks overdue, DailyDigest digest) {
        return Tasks.recurring("look-for-overdue", FixedDelay.of(properties.every()))
                .execute((instance, context) -> {
                    overdue.look();
                    digest.send();
                });
    }
}
