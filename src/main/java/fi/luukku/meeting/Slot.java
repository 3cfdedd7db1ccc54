package fi.luukku.meeting;

import java.time.OffsetDateTime;

/** One reserved time in one room, free or taken. */
record Slot(OffsetDateTime startsAt, OffsetDateTime endsAt, MeetingSettings.Room room) {}
