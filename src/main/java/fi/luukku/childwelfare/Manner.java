package fi.luukku.childwelfare;

/** Who makes a notification. */
public enum Manner {
    /** A worker, as the law obliges them to. */
    ALONE,
    /** A worker and the family together, when the family wants it. */
    JOINTLY
}
