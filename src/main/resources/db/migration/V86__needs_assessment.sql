-- Requests for a service needs assessment, which cross to another organisation and stay open until it takes them over.

create sequence assessment_request_seq increment by 50;

create table assessment_request (
    id                   bigint      primary key default nextval('assessment_request_seq'),
    case_reference       text        not null references support_case (reference),
    -- Of the process that sends it; null while it is only written on the card.
    process_instance_key bigint      unique,
    status               text        not null check (status in ('WRITTEN', 'SENT', 'TAKEN_OVER', 'ENDED')),
    why                  text        not null default '' check (char_length(why) <= 4000),
    wishes               text        not null default '' check (char_length(wishes) <= 4000),
    -- The family has been asked and wants it to be sent.
    family_agrees        boolean     not null default false,
    receiver_name        text        not null default '' check (char_length(receiver_name) <= 200),
    receiver_email       text        not null default '' check (char_length(receiver_email) <= 254),
    receiver_language    text        not null default 'FI' check (receiver_language in ('FI', 'SV', 'EN')),
    -- How many times it was sent: a changed request is sent anew, and links of before are over.
    sendings             int         not null default 0,
    sent_at              timestamptz,
    -- The statutory clock of the last sending.
    arrived_on           date,
    start_by             date,
    done_by              date,
    -- When the receiver is reminded and when the clock runs out, as long as nobody has taken it over.
    remind_at            timestamptz,
    clock_at             timestamptz,
    check_due_at         timestamptz,
    reminded_at          timestamptz,
    taken_over_at        timestamptz,
    taken_over_by        text        not null default '' check (char_length(taken_over_by) <= 200),
    starts_on            date,
    told_by              text        check (told_by in ('LINK', 'WORKER')),
    version              int         not null,
    check ((sendings = 0) = (sent_at is null)),
    check (sendings = 0 or (arrived_on is not null and start_by is not null and done_by is not null
        and remind_at is not null and clock_at is not null and check_due_at is not null)),
    check ((status = 'TAKEN_OVER') = (taken_over_at is not null)),
    check (taken_over_at is null or (taken_over_by <> '' and starts_on is not null and told_by is not null))
);
create index assessment_request_case on assessment_request (case_reference, id);
-- One at a time.
create unique index assessment_request_open on assessment_request (case_reference) where status in ('WRITTEN', 'SENT');

-- Which outcomes there are stands in the enums Outcome and FollowUpOutcome; the database holds any that is one.
alter table support_case drop constraint support_case_outcome_check;
alter table support_case add constraint support_case_outcome_check check (outcome ~ '^[A-Z_]{1,40}$');
alter table meeting drop constraint meeting_outcome_check;
alter table meeting add constraint meeting_outcome_check check (outcome ~ '^[A-Z_]{1,40}$');
