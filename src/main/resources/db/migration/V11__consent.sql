-- What the parents said to working together.
create table consent (
    reference   text        primary key references support_case (reference),
    -- The guardian who was asked; a person who is named here stays on the card.
    giver_id    bigint      references person (id),
    notes       text        not null default '' check (length(notes) <= 10000),
    decision    text        check (decision in ('GIVEN', 'DECLINED')),
    channel     text        check (channel in ('phone', 'paper', 'in-person')),
    -- Codes, separated by a comma.
    topics      text        not null default '',
    valid_until date,
    recorded_at timestamptz,
    version     int         not null,
    check ((decision is null) = (recorded_at is null)),
    check (decision <> 'GIVEN' or (giver_id is not null and valid_until is not null))
);
create index consent_giver on consent (giver_id);
