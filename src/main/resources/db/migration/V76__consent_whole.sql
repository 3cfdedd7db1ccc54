-- Consent in full: partly given, not reached, asked by a link, withdrawn; and whether the caller may hear that it went forward.

-- Outcomes are listed where their rules are, in the code.
alter table support_case drop constraint if exists support_case_outcome_check;
alter table support_case add constraint support_case_outcome_check check (outcome ~ '^[A-Z_]{1,40}$');

alter table consent drop constraint consent_decision_check;
alter table consent add constraint consent_decision_check check (decision in ('GIVEN', 'PARTLY', 'DECLINED', 'NOT_REACHED'));
alter table consent drop constraint consent_channel_check;
alter table consent add constraint consent_channel_check check (channel in ('phone', 'paper', 'in-person', 'link'));
alter table consent add constraint consent_partly_check
    check (decision <> 'PARTLY' or (giver_id is not null and valid_until is not null and topics <> ''));
alter table consent add column caller_may_hear boolean not null default false;
-- The family took everything back: the case ends.
alter table consent add column withdrawn_at timestamptz;
alter table consent add column withdrawn_by text check (withdrawn_by in ('link', 'worker'));
alter table consent add constraint consent_withdrawn_check check ((withdrawn_at is null) = (withdrawn_by is null));

alter table consent_past add column caller_may_hear boolean;
alter table consent_past add column withdrawn_at timestamptz;
alter table consent_past add column withdrawn_by text;

-- What one guardian was asked by a link: who would know about what, until when.
create sequence consent_request_seq increment by 50;

create table consent_request (
    id          bigint      primary key default nextval('consent_request_seq'),
    reference   text        not null references support_case (reference),
    -- How many times the case had ended before: a link of an earlier time opens nothing any more.
    round       int         not null,
    -- Chosen by the form: sent again, the same guardian is asked once.
    form_id     uuid        not null,
    person_id   bigint      not null references person (id),
    topics      text        not null check (topics <> ''),
    valid_until date        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    open_until  timestamptz not null,
    answered_at timestamptz,
    answer      text        check (answer in ('GIVEN', 'PARTLY', 'DECLINED')),
    check ((answered_at is null) = (answer is null)),
    unique (form_id, person_id)
);
create index consent_request_case on consent_request (reference);
create index consent_request_person on consent_request (person_id);

create table consent_request_line (
    request_id bigint not null references consent_request (id) on delete cascade,
    number     int    not null,
    -- A person on the card, or all who do that work in the area.
    person_id  bigint references person (id),
    role_code  text   check (role_code ~ '^[a-z0-9-]{1,40}$'),
    primary key (request_id, number),
    check ((person_id is null) <> (role_code is null))
);
create index consent_request_line_person on consent_request_line (person_id);
