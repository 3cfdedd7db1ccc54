package fi.luukku.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who the letters come from.
 *
 * @param name the sender's name in letters and calendars
 * @param phone the one number, as people dial it
 * @param email the address letters come from and answers go to
 */
@Validated
@ConfigurationProperties("luukku.office")
public record OfficeProperties(
        @NotBlank(message = "luukku.office.name must tell who letters come from") String name,

        @NotBlank(message = "luukku.office.phone must be the number families call") String phone,

        @NotBlank(message = "luukku.office.email must be the address letters come from") @Email(message = "luukku.office.email must be an e-mail address") String email) {}
