package fi.luukku.casefile;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When Luukku looks at what is due.
 *
 * @param every how often it looks for late tasks
 * @param digestFrom the time of a working day from which workers get their due work by e-mail
 */
@ConfigurationProperties("luukku.overdue")
record OverdueProperties(
        @DefaultValue("5m") Duration every,

        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime digestFrom) {}
