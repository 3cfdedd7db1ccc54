package fi.luukku.notification;

/** How a letter reaches somebody. */
public enum Channel {
    EMAIL,
    /** A text message that says nothing but where the letter can be read. */
    SMS
}
