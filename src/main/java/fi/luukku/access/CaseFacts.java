package fi.luukku.access;

import org.jspecify.annotations.Nullable;

/**
 * What of a case matters for who may see it.
 *
 * @param ownWorkerEmail of the family's own worker, null while none is named
 */
public record CaseFacts(String areaCode, @Nullable String ownWorkerEmail) {}
