package fi.luukku.feedback;

/** What a child points at. */
public enum Face {
    GOOD,
    SO_SO,
    BAD
}
