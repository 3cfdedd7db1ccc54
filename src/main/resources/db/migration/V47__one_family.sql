-- One family, one case: cases that were joined, cases that were reopened, and what is kept of their past.

alter table support_case drop constraint support_case_outcome_check;
alter table support_case add constraint support_case_outcome_check
    check (outcome in ('GOALS_REACHED', 'PARTLY_REACHED', 'CONTINUES_ELSEWHERE', 'ADVICE_GIVEN', 'CONSENT_DECLINED',
                       'JOINED'));

create table case_join (
    joined    text        primary key references support_case (reference),
    -- The case that goes on; always one that is not joined itself.
    surviving text        not null references support_case (reference),
    joined_at timestamptz not null,
    joined_by text        not null,
    check (joined <> surviving)
);
create index case_join_surviving on case_join (surviving, joined_at);

-- A worker has looked and said that these are two families. Both directions have a row.
create table different_family (
    reference text        not null references support_case (reference),
    other     text        not null references support_case (reference),
    said_at   timestamptz not null,
    said_by   text        not null,
    primary key (reference, other)
);

-- An end that was not the last: the case was reopened, or joined when it was closed already.
create table case_past (
    reference     text        not null references support_case (reference),
    number        int         not null,
    outcome       text        not null,
    closed_at     timestamptz not null,
    -- Why it was reopened, a code; null when it was joined instead.
    reason        text        check (reason in ('family-called', 'worry-returned', 'closed-by-mistake', 'other')),
    ended_at      timestamptz not null,
    ended_by      text        not null,
    -- The contact as it was then.
    caller_role   text        not null,
    caller_name   text        not null,
    caller_phone  text        not null,
    notes         text        not null,
    taken_at      timestamptz,
    taken_by      text,
    primary key (reference, number)
);

-- The consent as it was before a case was reopened.
create table consent_past (
    reference   text        not null references support_case (reference),
    giver_id    bigint      references person (id),
    notes       text        not null,
    decision    text,
    channel     text,
    topics      text        not null,
    valid_until date,
    recorded_at timestamptz,
    ended_at    timestamptz not null
);
create index consent_past_case on consent_past (reference);
create index consent_past_giver on consent_past (giver_id);

-- One start, one process: whoever comes again with the same key is a repetition, after any time.
create table case_start (
    start_key            text        primary key,
    process_instance_key bigint      not null,
    started_at           timestamptz not null
);
