-- What must leave the database, in the order it was written for each case.

create sequence outgoing_seq;

create table outgoing (
    id           bigint      primary key default nextval('outgoing_seq'),
    -- What shares a lane leaves one after the other: a case's reference.
    lane         text        not null,
    kind         text        not null check (kind in ('LETTER', 'MESSAGE', 'START', 'CANCEL')),
    -- Names the effect: what still waits, or must never leave again, is not written twice.
    subject      text        not null,
    -- Codes only.
    content      text,
    -- Kept when it has left, so that it never leaves again however late it is asked for.
    remembered   boolean     not null,
    left_at      timestamptz not null,
    delivered_at timestamptz,
    unique (kind, subject),
    check (delivered_at is null or remembered)
);
create index outgoing_waiting on outgoing (lane, id) where delivered_at is null;

-- Since when the mail server, though it answers, wants to be asked later for this letter.
alter table letter add column put_off_since timestamptz;

-- What waits from before there were lanes.
insert into outgoing (lane, kind, subject, remembered, left_at)
select letter.case_reference, 'LETTER', letter.id::text, false, letter.created_at
from scheduled_tasks task
         join letter on letter.id = task.task_instance::bigint
where task.task_name = 'send-letter'
order by letter.id;

insert into outgoing (lane, kind, subject, remembered, left_at)
select coalesce(substring(task_instance from '\|([A-Z]{3}-[0-9]{4}-[0-9]{4,})'), task_instance),
       'MESSAGE', task_instance, false, execution_time
from scheduled_tasks
where task_name = 'publish-message'
order by execution_time;

delete from scheduled_tasks where task_name in ('send-letter', 'publish-message');

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select distinct 'deliver', lane, now(), false, 1
from outgoing;
