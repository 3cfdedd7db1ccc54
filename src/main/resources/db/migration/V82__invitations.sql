-- Who has been invited to a meeting, and what they answered; and the ways a meeting's time can end.

alter table meeting drop constraint meeting_status_check;
alter table meeting add constraint meeting_status_check
    check (status in ('PLANNED', 'RESERVED', 'HELD', 'NOT_HELD', 'MOVING', 'CANCELLED'));
alter table meeting
    -- Whoever was invited to the present time has been told that it is off.
    add column called_off_at        timestamptz,
    -- Of the time that the family asked to be moved from; it is moved once.
    add column move_asked_sequence  int,
    -- What the family wishes of the next time.
    add column not_before           date,
    add column part_of_day          text not null default 'ANY' check (part_of_day in ('ANY', 'MORNING', 'AFTERNOON')),
    -- How many times the own worker has been asked what to do about those who cannot come, and whether that is open.
    add column declines_asked       int     not null default 0,
    add column declines_open        boolean not null default false;

create table invitation (
    -- The meeting's reference and a number: KAA-2026-0001-M1-I1.
    reference         text        primary key,
    meeting_reference text        not null references meeting (reference),
    number            int         not null,
    -- A person on the card; null is the case's own worker.
    person_id         bigint      references person (id),
    role              text        not null,
    -- Where the invitation went last, and of which time it told.
    address           text        not null,
    sequence          int         not null,
    invited_at        timestamptz not null,
    answer            text        not null default 'NONE' check (answer in ('NONE', 'COMES', 'CANNOT', 'ANOTHER_TIME')),
    answered_sequence int,
    answered_at       timestamptz,
    answered_by       text        check (answered_by in ('LINK', 'CALENDAR', 'WORKER')),
    note              text        not null default '' check (char_length(note) <= 500),
    -- What was decided about somebody who cannot come.
    settled           text        not null default 'OPEN' check (settled in ('OPEN', 'REPLACED', 'WITHOUT')),
    version           bigint      not null default 0,
    unique (meeting_reference, number),
    unique nulls not distinct (meeting_reference, person_id)
);
create index invitation_person on invitation (person_id);

-- Those who were invited before this was kept.
insert into invitation (reference, meeting_reference, number, person_id, role, address, sequence, invited_at)
select m.reference || '-I' || row_number() over (partition by m.reference order by p.person_id nulls last),
       m.reference, row_number() over (partition by m.reference order by p.person_id nulls last),
       p.person_id, p.role, coalesce(person.email, c.own_worker_email), m.sequence, m.invited_at
  from meeting m
  join meeting_participant p on p.meeting_reference = m.reference
  join support_case c on c.reference = m.case_reference
  left join person on person.id = p.person_id
 where m.invited_at is not null
   and case when p.person_id is null then c.own_worker_email else nullif(person.email, '') end is not null;

-- Times a meeting has been moved from: it does not come back to them.
create table moved_from (
    meeting_reference text        not null references meeting (reference),
    starts_at         timestamptz not null,
    primary key (meeting_reference, starts_at)
);
