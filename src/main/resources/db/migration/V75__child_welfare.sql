-- Child welfare notifications: made without consent, alone or jointly with the family.
create table child_welfare_notification (
    reference            text        primary key check (reference ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{4,}-N[0-9]+$'),
    case_reference       text        not null references support_case (reference),
    number               int         not null,
    -- Of the form that raised the concern; null when the contact itself was one.
    form_id              uuid        unique,
    -- The process that carries its task; null until that has begun.
    process_instance_key bigint      unique,
    opened_at            timestamptz not null,
    raised_by            text,
    reason               text        not null default '' check (char_length(reason) <= 5000),
    urgent               boolean     not null,
    manner               text        check (manner in ('ALONE', 'JOINTLY')),
    family_told          boolean,
    why_not_told         text        not null default '' check (char_length(why_not_told) <= 2000),
    unit_code            text        not null default '' check (char_length(unit_code) <= 100),
    receiver_name        text        not null default '' check (char_length(receiver_name) <= 200),
    receiver_email       text        not null default '' check (char_length(receiver_email) <= 254),
    sent_by              text        check (sent_by in ('ONLINE_SERVICE', 'PHONE', 'SECURE_MAIL', 'ON_PAPER')),
    sent_at              timestamptz,
    made_at              timestamptz,
    -- The case was joined to another, in which it goes on.
    moved                boolean     not null,
    version              int         not null,
    unique (case_reference, number),
    check (made_at is null or (sent_at is not null and manner is not null and family_told is not null))
);
