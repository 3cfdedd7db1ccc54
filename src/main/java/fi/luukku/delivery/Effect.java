package fi.luukku.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Something that must leave the database.
 *
 * @param lane the reference of its case: what shares a lane leaves in the order it was written
 * @param kind who hands it over, see {@link Deliverer#kind()}
 * @param subject names it within its kind, never personal data: one that still waits is not written twice
 * @param content codes that go with it
 * @param remembered one that has left is kept, so that it never leaves again
 */
public record Effect(
        String lane, String kind, String subject, @Nullable String content, boolean remembered) {

    /** One that may be repeated once it has left. */
    public static Effect of(String lane, String kind, String subject) {
        return new Effect(lane, kind, subject, null, false);
    }
}
