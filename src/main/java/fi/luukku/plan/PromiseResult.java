package fi.luukku.plan;

/** How a promise went, in its owner's view. */
public enum PromiseResult {
    DONE,
    PARTLY,
    NOT_DONE
}
