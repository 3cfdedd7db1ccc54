package fi.luukku.meeting;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MeetingData implements FamilyData {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<FamilyTable> tables() {
        FamilyTable meeting = FamilyTable.of("meeting", "case_reference");
        FamilyTable written = FamilyTable.under(meeting, "reference", "meeting_record", "meeting_reference");
        return List.of(
                meeting,
                FamilyTable.under(meeting, "reference", "meeting_participant", "meeting_reference")
                        .asLines(),
                FamilyTable.under(meeting, "reference", "invitation", "meeting_reference"),
                FamilyTable.under(meeting, "reference", "meeting_interpreter", "meeting_reference"),
                FamilyTable.under(meeting, "reference", "moved_from", "meeting_reference")
                        .asLines(),
                FamilyTable.under(meeting, "reference", "reserved_seat", "meeting_reference")
                        .asLines(),
                FamilyTable.under(meeting, "reference", "reserved_time", "meeting_reference")
                        .asLines(),
                written,
                FamilyTable.under(written, "meeting_reference", "meeting_present", "meeting_reference")
                        .asLines());
    }
}
