-- How near each goal is, in the family's words, meeting by meeting; and support that was offered and what it gave.

create sequence goal_look_seq increment by 50;

create table goal_look (
    id                bigint      primary key default nextval('goal_look_seq'),
    goal_id           bigint      not null references goal (id) on delete cascade,
    case_reference    text        not null references support_case (reference),
    meeting_reference text        not null references plan (meeting_reference),
    -- 1 (far away) to 5 (reached).
    nearness          int         not null check (nearness between 1 and 5),
    words             text        not null default '' check (char_length(words) <= 2000),
    looked_at         timestamptz not null,
    version           int         not null,
    unique (goal_id, meeting_reference)
);
create index goal_look_case on goal_look (case_reference, id);

alter table service_in_use drop constraint service_in_use_kind_check;
alter table service_in_use
    add constraint service_in_use_kind_check
        check (kind in ('PUBLIC', 'PRIVATE', 'NGO', 'PEER', 'PARISH', 'GROUP', 'MEETING_PLACE', 'HOBBY', 'OTHER')),
    -- Since when it is offered to the family as a part of its plan; null for what it used anyway.
    add column offered_on   date,
    add column result       text check (result in ('STARTED', 'HELPED', 'HELPED_A_LITTLE', 'DID_NOT_HELP', 'NOT_TAKEN')),
    add column result_words text not null default '' check (char_length(result_words) <= 500);
