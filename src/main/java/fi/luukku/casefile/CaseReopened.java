package fi.luukku.casefile;

/** Published within the transaction that reopens a case: features put what was agreed before aside, so that it is asked anew. */
public record CaseReopened(CaseReference reference) {}
