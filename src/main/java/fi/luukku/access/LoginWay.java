package fi.luukku.access;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How workers log in and out. */
interface LoginWay {

    /** Sets up both. */
    void configure(HttpSecurity http);

    /** Where a login begins, when that is not on the login page itself. */
    Optional<String> begins();

    /** The origin, beside our own, to which logging out leads; empty when it leads nowhere else. */
    String leadsTo();
}
