package fi.luukku.access;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Tasklist is, whose forms show case cards inside.
 *
 * @param tasklistUrl scheme, host and port, {@code https://tasklist.example.org}; empty where no form shows a card
 */
@Validated
@ConfigurationProperties("luukku")
record TasklistAddress(
        @DefaultValue("")
        @Pattern(
                regexp = "(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?)?",
                message =
                        "must be Tasklist's scheme, host and port without a path: https://tasklist.example.org. Leave it empty"
                                + " where no form shows a case card inside")
        String tasklistUrl) {

    boolean isKnown() {
        return !tasklistUrl.isEmpty();
    }

    /** As browsers compare it. */
    String origin() {
        return tasklistUrl.replaceAll("/$", "");
    }
}
