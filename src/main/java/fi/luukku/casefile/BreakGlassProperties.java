package fi.luukku.casefile;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param openFor for how long a card is open to somebody who broke its glass */
@Validated
@ConfigurationProperties("luukku.break-glass")
record BreakGlassProperties(
        @DefaultValue("1h")
        @NotNull @DurationMin(minutes = 1, message = "luukku.break-glass.open-for must be at least a minute, for instance 1h")
        @DurationMax(days = 1, message = "luukku.break-glass.open-for must be at most a day, for instance 1h")
        Duration openFor) {}
