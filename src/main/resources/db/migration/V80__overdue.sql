-- Late tasks that coordinators were told of, each once. Written together with the letter.
create table overdue_task (
    task_key bigint      primary key,
    told_at  timestamptz not null
);

-- Who got their due work by e-mail on which day, once. Workers only.
create table digest (
    id      bigint      generated always as identity primary key,
    day     date        not null,
    address text        not null,
    sent_at timestamptz not null,
    unique (day, address)
);
