package fi.luukku.casefile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/** Features that know of dates to come, such as meetings, offer them to the list of cases as beans of this. */
public interface ComingDates {

    /** The next date of each case that has one. */
    Map<CaseReference, ComingDate> of(Collection<CaseReference> references);

    /** @param what in plain words, {@code Meeting} */
    record ComingDate(OffsetDateTime at, String what) {}
}
