package fi.luukku.casefile;

/** The family does not agree any more that a person on the card is invited, told in the transaction that writes it. */
public record AgreementTakenBack(CaseReference reference, long personId) {}
