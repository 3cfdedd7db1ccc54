package fi.luukku.casefile;

import java.time.OffsetDateTime;
import java.util.List;

/** Features that know of work with a day offer it to the home page as beans of this. */
public interface DueWork {

    /** The longest due first, at most so many. */
    List<Due> until(OffsetDateTime moment, int atMost);

    /**
     * Something to do.
     *
     * @param what in plain words, {@code Write the contact down}
     * @param part of the card where it is done, {@code contact}
     */
    record Due(CaseReference reference, OffsetDateTime at, String what, String part) {}
}
