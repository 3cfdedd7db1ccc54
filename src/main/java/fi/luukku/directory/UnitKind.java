package fi.luukku.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit of an area's directory is. */
public enum UnitKind {
    SCHOOL("School", true),
    DAY_CARE("Day care", true),
    CLINIC("Clinic", false),
    SOCIAL_SERVICES("Social services", false),
    CHILD_WELFARE("Child welfare", false),
    HEALTH("Health services", false),
    NGO("NGO", false),
    GROUP("Group", false),
    MEETING_PLACE("Open meeting place", false),
    HOBBY("Hobby support", false),
    PARISH("Parish", true),
    IMMIGRANT_SERVICES("Immigrant services", true),
    OTHER("Something else", false);

    private final String words;
    private final boolean namesContactPerson;

    UnitKind(String words, boolean namesContactPerson) {
        this.words = words;
        this.namesContactPerson = namesContactPerson;
    }

    /** As the file and forms name it: {@code day-care}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String inWords() {
        return words;
    }

    /** Whether each of this kind should have a named contact person (J11). */
    public boolean namesContactPerson() {
        return namesContactPerson;
    }

    /** Empty when there is no such kind. */
    public static Optional<UnitKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
