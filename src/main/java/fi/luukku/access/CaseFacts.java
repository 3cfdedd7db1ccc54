package fi.luukku.access;

import org.jspecify.annotations.Nullable;

/**
 * What of a case matters for who may see it.
 *
 * @param ownWorkerEmail of the family's own worker, null while none is named
 * @param pairWorkerEmail of who works with the own worker, null while nobody does
 */
public record CaseFacts(
        String areaCode,
        @Nullable String ownWorkerEmail,
        @Nullable String pairWorkerEmail) {}
