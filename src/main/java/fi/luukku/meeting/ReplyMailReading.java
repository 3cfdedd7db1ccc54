package fi.luukku.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads calendars' replies again and again, where a mailbox is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("luukku.meeting.replies.enabled")
@EnableConfigurationProperties(ReplyMailSettings.class)
class ReplyMailReading {

    @Bean
    ReplyMailbox replyMailbox(ReplyMailSettings settings, InvitationAnswers answers) {
        return new ReplyMailbox(settings, answers);
    }

    @Bean
    RecurringTask<Void> readCalendarReplies(ReplyMailSettings settings, ReplyMailbox mailbox) {
        return Tasks.recurring("read-calendar-replies", FixedDelay.of(settings.every()))
                .execute((instance, context) -> mailbox.look());
    }
}
