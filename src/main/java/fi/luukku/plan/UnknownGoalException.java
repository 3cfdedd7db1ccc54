package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;

/** The goal is not (or no longer) on the card of that case. */
public class UnknownGoalException extends RuntimeException {

    UnknownGoalException(CaseReference reference, long goalId) {
        super("There is no goal " + goalId + " on the card of case " + reference);
    }
}
