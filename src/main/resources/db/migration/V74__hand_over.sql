-- To whom a family is handed over, one row a receiver, until one of them has confirmed: no wrong door.
create table hand_over (
    reference      text        primary key check (reference ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{4,}-H[0-9]+$'),
    case_reference text        not null references support_case (reference),
    number         int         not null,
    -- In the area's directory; empty when the receiver was written by hand.
    unit_code      text        not null default '' check (char_length(unit_code) <= 100),
    receiver_name  text        not null default '' check (char_length(receiver_name) <= 200),
    receiver_email text        not null default '' check (char_length(receiver_email) <= 254),
    language       text        not null check (language in ('FI', 'SV', 'EN')),
    told           text        not null default '' check (char_length(told) <= 5000),
    family_agrees  boolean     not null,
    status         text        not null check (status in ('DRAFT', 'ASKED', 'TAKEN', 'DECLINED', 'REPLACED')),
    asked_at       timestamptz,
    reminder_at    timestamptz,
    until_at       timestamptz,
    reminded_at    timestamptz,
    -- When it came back to a worker, refused or not confirmed in time.
    came_back_at   timestamptz,
    answered_at    timestamptz,
    answer         text        not null default '' check (char_length(answer) <= 2000),
    answered_by    text        not null default '' check (char_length(answered_by) <= 200),
    by_phone       boolean     not null,
    -- The case was closed and reopened after it.
    ended_at       timestamptz,
    version        int         not null,
    unique (case_reference, number),
    check ((status in ('TAKEN', 'DECLINED')) = (answered_at is not null))
);
