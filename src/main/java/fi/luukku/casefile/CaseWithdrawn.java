package fi.luukku.casefile;

/**
 * The family took its consent back, and whatever the case waited for has ended; the case closes after that. Told in the
 * transaction of the first step, which may be repeated.
 */
public record CaseWithdrawn(CaseReference reference) {}
