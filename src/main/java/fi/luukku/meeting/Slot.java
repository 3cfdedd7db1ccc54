package fi.luukku.meeting;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One reserved time, free or taken.
 *
 * @param room the room, or the place online; null for a meeting at the family's home or the child's school
 */
record Slot(OffsetDateTime startsAt, OffsetDateTime endsAt, MeetingSettings.@Nullable Room room) {

    @Nullable String roomName() {
        return room == null ? null : room.name();
    }

    @Nullable String inWords() {
        return room == null ? null : room.inWords();
    }
}
