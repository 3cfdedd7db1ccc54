package fi.luukku.access;

import java.util.Optional;

/** Tells what of a case matters for who may see it; the feature that keeps the cases is one. */
public interface KnownCases {

    /** Empty when there is no such case, whatever the text is. */
    Optional<CaseFacts> facts(String reference);
}
