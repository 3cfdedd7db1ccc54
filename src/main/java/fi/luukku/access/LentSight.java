package fi.luukku.access;

import java.util.Optional;
import java.util.Set;

/**
 * Sight of single cases that a worker has for a time only: by a family's consent, or by breaking the glass. Features that
 * lend it contribute beans of this; they are asked on every request, so what has ended is closed on the next one.
 */
public interface LentSight {

    /** {@link Relation#CONSENT} or {@link Relation#BREAK_GLASS}. */
    Relation relation();

    /** What the worker sees of the case now: the topics it is limited to, none when it is lent whole; empty when it is not. */
    Optional<Set<String>> of(String reference, Identity worker);

    /** The cases lent to the worker now. */
    Set<String> references(Identity worker);
}
