-- The pool of reserved times: a meeting at school, at home or online takes the people's time and no room; of an authority
-- that keeps times free, each meeting takes one of those who do; and an area's days off and extra days.

alter table reserved_time drop constraint reserved_time_pkey;
alter table reserved_time drop constraint reserved_time_meeting_reference_key;
alter table reserved_time alter column room drop not null;
alter table reserved_time add primary key (meeting_reference);
-- What keeps two cases from one room, or one link to meet online, at one time. Without a room there is nothing to share.
alter table reserved_time add constraint reserved_time_room unique (area_code, starts_at, room);

update reserved_time t set room = null from meeting m where m.reference = t.meeting_reference and m.place <> 'OFFICE';

create table reserved_seat (
    area_code         text        not null,
    starts_at         timestamptz not null,
    -- Of the authority.
    role              text        not null,
    -- Which of its people who keep that time free, from 1.
    seat              int         not null check (seat >= 1),
    meeting_reference text        not null references reserved_time (meeting_reference) on delete cascade,
    primary key (area_code, starts_at, role, seat)
);
create index reserved_seat_meeting on reserved_seat (meeting_reference);

create table meeting_day (
    area_code text        not null,
    day       date        not null,
    kind      text        not null check (kind in ('OFF', 'EXTRA')),
    -- The login of the worker who said so.
    set_by    text        not null,
    set_at    timestamptz not null,
    primary key (area_code, day)
);
