package fi.luukku.contact;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param field its name, {@code phone}
 * @param code what is wrong: the words for it stand under {@code contact.wrong.<code>}
 * @param details what those words name, such as how long the text is
 */
public record Wrong(String field, String code, List<Object> details) {

    public static Wrong of(String field, String code) {
        return new Wrong(field, code, List.of());
    }
}
