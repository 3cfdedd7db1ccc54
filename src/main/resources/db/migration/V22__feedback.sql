-- What the family says at the end, in its own words.

create table feedback_round (
    case_reference text        primary key references support_case (reference),
    asked_at       timestamptz not null,
    reminder_at    timestamptz not null,
    until_at       timestamptz not null,
    closure_due_at timestamptz not null,
    reminded_at    timestamptz,
    version        bigint      not null default 0
);

create sequence feedback_answer_seq increment by 50;

create table feedback_answer (
    id             bigint      primary key default nextval('feedback_answer_seq'),
    case_reference text        not null references feedback_round (case_reference),
    -- A person on the card.
    person_id      bigint      not null references person (id),
    form           text        not null check (form in ('PARENT', 'CHILD')),
    language       text        not null check (language in ('FI', 'SV', 'EN')),
    answered_at    timestamptz,
    -- A parent: were you helped, 1 (not at all) to 5 (very much), and how is life now on the same scale.
    helped         int         check (helped between 1 and 5),
    life_now       int         check (life_now between 1 and 5),
    -- A child: one of three faces.
    face           text        check (face in ('GOOD', 'SO_SO', 'BAD')),
    words          text        not null default '' check (char_length(words) <= 2000),
    version        bigint      not null default 0,
    unique (case_reference, person_id),
    check (answered_at is null
        or (form = 'PARENT' and helped is not null and life_now is not null and face is null)
        or (form = 'CHILD' and face is not null and helped is null and life_now is null))
);
create index feedback_answer_person on feedback_answer (person_id);
