-- What was promised around the table, one plan a meeting.

create table plan (
    meeting_reference   text        primary key,
    case_reference      text        not null references support_case (reference),
    opened_at           timestamptz not null,
    agreed_on           date,
    follow_up_on        date,
    answers_by          timestamptz,
    participants_due_at timestamptz,
    version             bigint      not null default 0,
    check ((follow_up_on is null) = (answers_by is null) and (follow_up_on is null) = (participants_due_at is null)),
    check (follow_up_on is null or agreed_on is not null)
);
create index plan_case on plan (case_reference);

create table promise (
    reference         text        primary key,
    case_reference    text        not null references support_case (reference),
    number            int         not null,
    meeting_reference text        not null references plan (meeting_reference),
    -- Comes from the form, so that a form sent twice writes one promise.
    form_id           uuid        not null unique,
    -- A person on the card; null is the case's own worker.
    owner_person_id   bigint      references person (id),
    owner_role        text        not null,
    what              text        not null check (char_length(what) between 1 and 1000),
    due_on            date        not null,
    status            text        not null check (status in ('OPEN', 'ASKED', 'ON_AGENDA', 'ANSWERED')),
    result            text        check (result in ('DONE', 'PARTLY', 'NOT_DONE')),
    reason            text        not null default '' check (char_length(reason) <= 2000),
    written_at        timestamptz not null,
    answered_at       timestamptz,
    settled_on        date,
    version           bigint      not null default 0,
    unique (case_reference, number),
    check ((status = 'ANSWERED') = (result is not null)),
    check ((result is null) = (answered_at is null))
);
create index promise_meeting on promise (meeting_reference);
create index promise_owner on promise (owner_person_id);
