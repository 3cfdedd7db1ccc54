package fi.luukku.casefile;

/**
 * Published within the transaction that joins a case to another of the same family: features let go of what the joined
 * case had before it, such as a reserved time.
 */
public record CaseJoined(CaseReference joined, CaseReference surviving) {}
