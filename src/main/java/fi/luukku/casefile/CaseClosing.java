package fi.luukku.casefile;

/**
 * Published within the transaction that closes a case at the end of its path. A feature that has something on its way to the
 * process throws: the step is tried again a little later.
 */
public record CaseClosing(CaseReference reference) {}
