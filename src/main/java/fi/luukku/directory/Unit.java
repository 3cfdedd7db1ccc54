package fi.luukku.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school, day care, clinic, service, NGO, group, meeting place or hobby support of an area.
 *
 * @param code names it within its area and stays the same from file to file, {@code kaakkurin-koulu}
 * @param phoneE164 as the whole world writes it, {@code +358401234567}
 * @param contactPersons in the order of the file
 * @param about what it offers and when, in a sentence; empty when not told
 * @param endedOn since when it is not in the area's file any more, null while it is
 */
public record Unit(
        String code,
        String areaCode,
        UnitKind kind,
        String name,
        @Nullable String email,
        @Nullable String phoneE164,
        List<ContactPerson> contactPersons,
        String about,
        @Nullable LocalDate endedOn) {

    public Unit {
        contactPersons = List.copyOf(contactPersons);
    }

    /** Whether this is its name, however it is spaced and whatever its capitals. */
    public boolean isNamed(String typed) {
        return UnitName.key(name).equals(UnitName.key(typed));
    }

    public boolean isEnded() {
        return endedOn != null;
    }
}
