-- Meetings, who comes to them, and the times that are taken.

create table meeting (
    reference            text        primary key,
    case_reference       text        not null references support_case (reference),
    number               int         not null,
    -- A repeated job of one process instance finds the meeting it already made.
    process_instance_key bigint      not null unique,
    area_code            text        not null,
    kind                 text        not null check (kind in ('FIRST', 'FOLLOW_UP')),
    place                text        not null check (place in ('OFFICE', 'SCHOOL', 'HOME', 'REMOTE')),
    status               text        not null check (status in ('PLANNED', 'RESERVED', 'HELD', 'NOT_HELD')),
    -- Of the calendar entry: grows each time the meeting gets another time.
    sequence             int         not null default 0,
    starts_at            timestamptz,
    ends_at              timestamptz,
    room                 text,
    reserved_at          timestamptz,
    -- The letters about this time have been written.
    invited_at           timestamptz,
    reminded_at          timestamptz,
    plan_sent_at         timestamptz,
    child_present        boolean,
    outcome              text        check (outcome in ('CAME_TRUE', 'NEW_PROMISES')),
    version              bigint      not null default 0,
    unique (case_reference, number),
    check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (reserved_at is null)),
    check (status <> 'HELD' or starts_at is not null),
    check (ends_at > starts_at)
);

create table meeting_participant (
    meeting_reference text   not null references meeting (reference),
    -- A person on the card; null is the case's own worker.
    person_id         bigint references person (id),
    role              text   not null,
    unique nulls not distinct (meeting_reference, person_id)
);
create index meeting_participant_person on meeting_participant (person_id);

-- One row a time that is taken. The primary key is what keeps two cases from one room at one time, and the second
-- constraint keeps an own worker from two meetings at one time.
create table reserved_time (
    area_code         text        not null,
    starts_at         timestamptz not null,
    room              text        not null,
    meeting_reference text        not null unique references meeting (reference),
    host              text,
    primary key (area_code, starts_at, room),
    unique (starts_at, host)
);

create table meeting_record (
    meeting_reference text        primary key references meeting (reference),
    home_strengths    text        not null default '' check (char_length(home_strengths) <= 10000),
    home_worries      text        not null default '' check (char_length(home_worries) <= 10000),
    home_wishes       text        not null default '' check (char_length(home_wishes) <= 10000),
    school_strengths  text        not null default '' check (char_length(school_strengths) <= 10000),
    school_worries    text        not null default '' check (char_length(school_worries) <= 10000),
    school_wishes     text        not null default '' check (char_length(school_wishes) <= 10000),
    leisure_strengths text        not null default '' check (char_length(leisure_strengths) <= 10000),
    leisure_worries   text        not null default '' check (char_length(leisure_worries) <= 10000),
    leisure_wishes    text        not null default '' check (char_length(leisure_wishes) <= 10000),
    goal              text        not null default '' check (char_length(goal) <= 10000),
    version           bigint      not null default 0
);

create table meeting_present (
    meeting_reference text not null references meeting_record (meeting_reference),
    -- The id of a person on the card, or own-worker.
    participant       text not null,
    primary key (meeting_reference, participant)
);
