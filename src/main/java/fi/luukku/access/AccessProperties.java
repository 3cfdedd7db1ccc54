package fi.luukku.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The workers who can log in. */
@Validated
@ConfigurationProperties("luukku.access")
record AccessProperties(@DefaultValue @Valid List<User> users) {

    @AssertTrue(message = "each login in luukku.access.users may stand there only once") boolean isEachLoginListedOnce() {
        return users.stream().map(User::login).distinct().count() == users.size();
    }

    /**
     * A worker.
     *
     * @param password with its kind in front: {@code {bcrypt}…}, or {@code {noop}…} for trying out
     * @param name as colleagues know it
     * @param areas codes of the areas the worker works in; all of them when none is listed
     * @param email the one under which cases name them as own worker and cards as a person around the child
     */
    record User(
            @NotBlank(message = "give the worker a login") String login,

            @NotBlank(message = "give the worker a password, its kind in front: {bcrypt}$2a$…") @Pattern(
                    regexp = "\\{(bcrypt|pbkdf2|noop)}.+",
                    message = "must tell its kind in front, {bcrypt}$2a$… (or {noop}… for trying out)")
            String password,

            @NotBlank(message = "give the worker's name, as colleagues know it") String name,

            @NotEmpty(
                    message = "give the worker at least one of PHONE_DUTY, OWN_WORKER, COORDINATOR, NGO_COORDINATOR,"
                            + " MANAGER, PROCESS_OWNER, AUDITOR")
            Set<Role> roles,

            @DefaultValue
            Set<
                            @Pattern(
                                    regexp = "[A-Z]{3}",
                                    message = "must be codes of areas, three capital letters each: KAA")
                            String>
                    areas,

            @Email(message = "must be the worker's e-mail address, for instance oma.tyontekija@luukku.example") @Nullable String email) {

        /** Passwords stay out of logs. */
        @Override
        public String toString() {
            return "User[login=" + login + ", roles=" + roles + ", areas=" + areas + "]";
        }
    }
}
