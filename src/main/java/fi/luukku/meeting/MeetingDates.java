package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ComingDates;
import java.util.Collection;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that are to come, for the list of cases. */
@Component
class MeetingDates implements ComingDates {

    private final MeetingRepository meetings;

    MeetingDates(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseReference, ComingDate> of(Collection<CaseReference> references) {
        return meetings
                .findByStatusAndCaseReferenceIn(
                        MeetingStatus.RESERVED,
                        references.stream().map(CaseReference::value).toList())
                .stream()
                .flatMap(meeting -> meeting
                        .booking()
                        .map(booking -> Map.entry(
                                meeting.reference().caseReference(), new ComingDate(booking.startsAt(), "Meeting")))
                        .stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        BinaryOperator.minBy((one, other) -> one.at().compareTo(other.at()))));
    }
}
