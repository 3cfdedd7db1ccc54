package fi.luukku.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How workers log in.
 *
 * @param login with a password of {@code luukku.access.users}, or at the organisation's own OpenID provider
 * @param claims where the provider's tokens tell who a worker is
 */
@Validated
@ConfigurationProperties("luukku.access")
record LoginProperties(
        @DefaultValue("form") Kind login,
        @DefaultValue @Valid Claims claims) {

    enum Kind {
        FORM,
        OIDC
    }

    /**
     * Names of claims; one inside another is written with a dot: {@code realm_access.roles}.
     *
     * @param roles a text or a list of texts: {@code phone-duty} or {@code PHONE_DUTY}; what Luukku does not know is ignored
     * @param areas codes of areas, {@code *} for all of them
     */
    record Claims(
            @DefaultValue("preferred_username") @NotBlank(message = "name the claim that tells the worker's login") String login,

            @DefaultValue("name") @NotBlank(message = "name the claim that tells the worker's name") String name,

            @DefaultValue("email") @NotBlank(message = "name the claim that tells the worker's e-mail address") String email,

            @DefaultValue("roles") @NotBlank(message = "name the claim that tells the worker's roles") String roles,

            @DefaultValue("areas") @NotBlank(message = "name the claim that tells the worker's areas") String areas) {}
}
