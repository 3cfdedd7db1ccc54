-- What was missing from a card when a task was completed, until the task is completed with it. Codes only.
create table missing_thing (
    reference text        not null references support_case (reference),
    -- The id of the task's form.
    task      text        not null check (task ~ '^[a-z-]{1,60}$'),
    code      text        not null check (code ~ '^[a-z-]{1,60}$'),
    since     timestamptz not null,
    primary key (reference, task)
);
