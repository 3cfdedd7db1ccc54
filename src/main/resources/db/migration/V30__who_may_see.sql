-- Who may see a case, and that somebody was refused.

alter table access_log drop constraint access_log_action_check;
alter table access_log add constraint access_log_action_check check (action in ('VIEWED', 'CHANGED', 'DENIED'));

-- Cases and cards name people by their e-mail: that is how a worker's own families and what they were lent are found.
create index support_case_own_worker on support_case (lower(own_worker_email));
create index person_email on person (lower(email));

create sequence broken_glass_seq increment by 50;

-- Somebody had to see a card that is not theirs.
create table broken_glass (
    id         bigint      primary key default nextval('broken_glass_seq'),
    reference  text        not null references support_case (reference),
    login      text        not null,
    who        text        not null,
    reason     text        not null check (length(reason) between 10 and 2000),
    broken_at  timestamptz not null,
    open_until timestamptz not null check (open_until > broken_at)
);
create index broken_glass_case on broken_glass (reference, id);
create index broken_glass_login on broken_glass (login, open_until);
