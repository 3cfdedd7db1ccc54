package fi.luukku.casefile;

/**
 * Published within the transaction that removes what identifies a family from a case, before its people are deleted:
 * features that keep more about the family listen and delete it.
 */
public record PersonalDataRemoval(CaseReference reference) {}
