-- The case, its contact, its people and its timeline.

-- The last number given in an area and year. Opening a case locks the row, so numbers are distinct and, as the row rolls
-- back with the case, without gaps.
create table case_number (
    area_code   text not null,
    year        int  not null,
    last_number int  not null,
    primary key (area_code, year)
);

create table support_case (
    reference            text        primary key check (reference ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{4,}$'),
    -- One process instance opens one case, however often its job is delivered.
    process_instance_key bigint      not null unique,
    area_code            text        not null,
    status               text        not null check (status in ('OPENED', 'CONTACT_RECORDED', 'CONSENTED', 'CLOSED')),
    -- Codes of what has changed in the family, separated by a comma.
    change_codes         text        not null default '',
    own_worker_role      text,
    own_worker_name      text,
    own_worker_email     text,
    own_worker_phone     text,
    opened_at            timestamptz not null,
    contact_recorded_at  timestamptz,
    consented_at         timestamptz,
    due_at               timestamptz,
    closed_at            timestamptz,
    outcome              text check (outcome in ('GOALS_REACHED', 'PARTLY_REACHED', 'CONTINUES_ELSEWHERE', 'ADVICE_GIVEN',
                                                 'CONSENT_DECLINED')),
    version              int         not null,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((status = 'CLOSED') = (outcome is not null))
);
create index support_case_list on support_case (area_code, status, opened_at);

create table contact (
    reference    text        primary key references support_case (reference),
    caller_role  text        not null,
    caller_name  text        not null default '' check (length(caller_name) <= 200),
    caller_phone text        not null default '' check (length(caller_phone) <= 40),
    notes        text        not null default '' check (length(notes) <= 10000),
    taken_at     timestamptz,
    taken_by     text,
    version      int         not null
);

create sequence person_seq increment by 50;

create table person (
    id            bigint      primary key default nextval('person_seq'),
    reference     text        not null references support_case (reference),
    -- Chosen by the page that adds a person: adding again with the same one is a no-op.
    form_id       uuid        not null unique,
    role          text        not null,
    name          text        not null check (length(name) between 1 and 200),
    birth_date    date,
    email         text        check (length(email) <= 254),
    phone         text        check (length(phone) <= 40),
    language      text        not null check (language in ('FI', 'SV', 'EN')),
    guardian      boolean     not null,
    family_agrees boolean     not null,
    version       int         not null
);
create index person_case on person (reference, id);

create sequence case_event_seq increment by 50;

create table case_event (
    id        bigint      primary key default nextval('case_event_seq'),
    reference text        not null references support_case (reference),
    at        timestamptz not null,
    -- A code such as meeting-reserved, never words: what was said belongs to the parts of the card.
    what      text        not null check (what ~ '^[a-z0-9-]{1,60}$'),
    who       text        not null
);
create index case_event_case on case_event (reference, id);
