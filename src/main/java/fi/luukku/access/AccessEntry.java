package fi.luukku.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the access log: who did what with which case, when, and on which ground.
 *
 * @param who the login; {@link #LUUKKU} for the processes, {@link #LINK} for somebody with a link in a letter
 * @param name as colleagues know the worker; empty for the processes and for a link
 * @param roles codes of a worker's roles, or the role on the card of whoever has the link
 * @param what a code of the part of the case, {@code contact}, or of what happened, {@code contact-recorded}
 * @param ground null for a denial, and for entries from before grounds were kept
 */
public record AccessEntry(
        OffsetDateTime at,
        String who,
        String name,
        List<String> roles,
        AccessAction action,
        String caseReference,
        String what,
        @Nullable Ground ground) {

    public static final String LUUKKU = "luukku";
    public static final String LINK = "link";
}
