package fi.luukku.meeting;

/** What the own worker has agreed with the family about somebody who cannot come. */
public enum Settled {
    OPEN,
    /** Another person comes instead. */
    REPLACED,
    /** The meeting is held without them. */
    WITHOUT
}
