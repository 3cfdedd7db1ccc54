-- An interpreter that somebody at the table needs: one row a language and meeting.
create table meeting_interpreter (
    meeting_reference text        not null references meeting (reference),
    language          text        not null check (char_length(language) between 1 and 60),
    state             text        not null check (state in ('NEEDED', 'ORDERED', 'CONFIRMED', 'WITHOUT')),
    -- Who interprets, or where it was ordered.
    who               text        not null default '' check (char_length(who) <= 200),
    -- Of the time that it was arranged for.
    sequence          int         not null,
    changed_at        timestamptz not null,
    primary key (meeting_reference, language)
);
