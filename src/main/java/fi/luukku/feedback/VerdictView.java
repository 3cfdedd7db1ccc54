package fi.luukku.feedback;

import java.time.OffsetDateTime;

/** What the family said of the work together, and when. */
public record VerdictView(Verdict verdict, OffsetDateTime saidAt) {}
