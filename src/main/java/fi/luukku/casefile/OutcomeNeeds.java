package fi.luukku.casefile;

import java.util.Optional;

/** What a contact needs on the card before it can come to an outcome; features contribute theirs as beans. */
public interface OutcomeNeeds {

    ContactOutcome outcome();

    /** Code of the first thing missing; empty when nothing is. */
    Optional<String> firstMissing(CaseReference reference);
}
