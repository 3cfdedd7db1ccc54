package fi.luukku.meeting;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CasesInSight;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reserved times of the coming weeks, area by area: who has which, and which are free. */
@Service
public class DaysAhead {

    private static final int WEEKS = 4;

    private final ReservedTimes reservedTimes;
    private final TakenTimes takenTimes;
    private final Areas areas;
    private final CasesInSight inSight;

    DaysAhead(ReservedTimes reservedTimes, TakenTimes takenTimes, Areas areas, CasesInSight inSight) {
        this.reservedTimes = reservedTimes;
        this.takenTimes = takenTimes;
        this.areas = areas;
        this.inSight = inSight;
    }

    /** The areas that have reserved times, each with its days. */
    @Transactional(readOnly = true)
    public List<AreaAhead> all() {
        return areas.all().stream()
                .map(this::of)
                .filter(area -> !area.times().isEmpty())
                .toList();
    }

    private AreaAhead of(Area area) {
        List<Slot> slots = reservedTimes.ahead(area.code(), WEEKS);
        if (slots.isEmpty()) {
            return new AreaAhead(area.name(), List.of());
        }
        Map<String, MeetingReference> taken = takenTimes.byName(
                area.code(), slots.getFirst().startsAt(), slots.getLast().startsAt());
        Set<CaseReference> visible = inSight.among(
                taken.values().stream().map(MeetingReference::caseReference).toList());
        return new AreaAhead(
                area.name(),
                slots.stream()
                        .map(slot -> time(slot, taken.get(TakenTimes.name(slot)), visible))
                        .toList());
    }

    private static Time time(Slot slot, @Nullable MeetingReference meeting, Set<CaseReference> visible) {
        CaseReference reference = meeting == null ? null : meeting.caseReference();
        return new Time(
                slot.startsAt(),
                Objects.requireNonNullElse(slot.roomName(), ""),
                meeting != null,
                reference != null && visible.contains(reference) ? reference : null);
    }

    /** An area by its name, with its times in their order. */
    public record AreaAhead(String area, List<Time> times) {}

    /** @param reference who has it, null when it is free or belongs to a case that may not be seen */
    public record Time(
            OffsetDateTime startsAt,
            String room,
            boolean taken,
            @Nullable CaseReference reference) {

        public LocalDate day() {
            return startsAt.toLocalDate();
        }
    }
}
