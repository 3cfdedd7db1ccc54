-- Who has seen and changed what. It is kept longer than what it tells of, so nothing refers to the case's own row.
create sequence access_log_seq increment by 50;

create table access_log (
    id             bigint      primary key default nextval('access_log_seq'),
    at             timestamptz not null,
    -- The login, or luukku for what the processes do.
    who            text        not null,
    action         text        not null check (action in ('VIEWED', 'CHANGED')),
    case_reference text        not null,
    what           text        not null
);
create index access_log_case on access_log (case_reference, at);
create index access_log_who on access_log (who, at);
