package fi.luukku.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a child says.
 *
 * @param face how things feel now
 * @param helped whether it helped that we met; null when the child left it
 * @param heard whether the child was listened to; null when the child left it
 */
public record ChildWords(
        Face face, @Nullable Face helped, @Nullable Face heard, String words) {}
