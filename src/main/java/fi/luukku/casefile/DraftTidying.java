package fi.luukku.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night removes drafts that nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class DraftTidying {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> tidyDrafts(Drafts drafts) {
        return Tasks.recurring("tidy-drafts", Schedules.daily(WorkingDays.ZONE, NIGHT))
                .execute((instance, context) -> drafts.removeLeftBehind());
    }
}
