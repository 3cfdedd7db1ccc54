package fi.luukku.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a directory's file. Order does not matter, and none may be missing. */
enum DirectoryColumn {
    AREA(3),
    CODE(60),
    KIND(60),
    NAME(200),
    ABOUT(500),
    EMAIL(254),
    PHONE(40),
    CONTACT_NAME(200),
    CONTACT_ROLE(100),
    CONTACT_EMAIL(254),
    CONTACT_PHONE(40),
    CONTACT_LANGUAGES(60);

    private final int longest;

    DirectoryColumn(int longest) {
        this.longest = longest;
    }

    /** As the file's first line names it. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    int longest() {
        return longest;
    }

    boolean isContacts() {
        return name().startsWith("CONTACT_");
    }

    static Optional<DirectoryColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }
}
