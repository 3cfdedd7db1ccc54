package fi.luukku.directory;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Directory files for tests. */
final class SomeFile {

    static final Map<String, String> AREAS = Map.of("KAA", "Kaakkuri", "OUL", "Oulunsalo");

    static final String HEADS = "area;code;kind;name;about;email;phone;"
            + "contact_name;contact_role;contact_email;contact_phone;contact_languages";

    static final String SCHOOL = "KAA;koulu;school;Kaakkurin koulu;Grades 1 to 9;koulu@luukku.example;08 000 0101;"
            + "Reetta Rehtori;principal;reetta@luukku.example;040 000 0101;fi sv";

    private SomeFile() {}

    static byte[] of(String... lines) {
        return (HEADS + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ReadFile read(String... lines) {
        return DirectoryReader.read(of(lines), "KAA", AREAS);
    }
}
