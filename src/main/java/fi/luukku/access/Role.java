package fi.luukku.access;

import java.util.Locale;

/** What a worker does in Luukku. */
public enum Role {
    PHONE_DUTY,
    OWN_WORKER,
    COORDINATOR,
    /** Works for an organisation outside the city: sees what families agreed to, and nothing else. */
    NGO_COORDINATOR,
    /** Follows cases by their figures, without ever seeing a family: has no way to a card. */
    MANAGER,
    /** Changes models; sees figures and never a card. */
    PROCESS_OWNER,
    /** Looks at who has seen what; sees access logs and never a card. */
    AUDITOR;

    /** As families' consents name it: {@code ngo-coordinator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
