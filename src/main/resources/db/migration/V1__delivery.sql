-- What must leave the database, and the links that come back.

-- The scheduler's table, as db-scheduler 16 expects it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create sequence letter_seq increment by 50;

create table letter (
    id             bigint      primary key default nextval('letter_seq'),
    -- Names the effect, not the attempt: writing the same letter twice is a no-op.
    letter_key     text        not null unique,
    case_reference text        not null,
    kind           text        not null,
    language       text        not null check (language in ('FI', 'SV', 'EN')),
    recipient      text        not null,
    address        text        not null,
    subject        text        not null,
    body           text        not null,
    calendar       text,
    status         text        not null check (status in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNCERTAIN')),
    attempts       int         not null default 0,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    version        bigint      not null default 0
);
create index letter_case on letter (case_reference, created_at);

create table access_link (
    -- SHA-256 of the token; the token itself is only ever in the letter.
    token_hash text        primary key,
    purpose    text        not null,
    subject    text        not null,
    expires_at timestamptz not null,
    created_at timestamptz not null
);
create index access_link_subject on access_link (purpose, subject);
