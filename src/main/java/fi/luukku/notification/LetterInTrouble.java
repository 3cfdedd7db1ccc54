package fi.luukku.notification;

/**
 * Published within the transaction in which a letter comes to need a person.
 *
 * @param round how often a person has had it sent again
 */
public record LetterInTrouble(String caseReference, long letterId, String kind, LetterStatus status, int round) {}
