-- What the family itself wants, and the help it uses.

create sequence goal_seq increment by 50;

create table goal (
    id             bigint      primary key default nextval('goal_seq'),
    case_reference text        not null references support_case (reference),
    -- Comes from the form, so that a form sent twice writes one goal.
    form_id        uuid        not null unique,
    words          text        not null check (char_length(words) between 1 and 2000),
    -- Whose wish: a person on the card; null is the whole family.
    wisher_id      bigint      references person (id),
    -- How much they want to commit, 1 (not much yet) to 5 (with all their heart).
    commitment     int         check (commitment between 1 and 5),
    -- Who stands behind it.
    family         boolean     not null,
    worker         boolean     not null,
    leader         boolean     not null,
    status         text        not null check (status in ('OPEN', 'REACHED', 'GIVEN_UP')),
    why            text        not null default '' check (char_length(why) <= 2000),
    written_at     timestamptz not null,
    ended_on       date,
    version        int         not null,
    check ((status = 'OPEN') = (ended_on is null))
);
create index goal_case on goal (case_reference, id);
create index goal_wisher on goal (wisher_id);

create sequence service_in_use_seq increment by 50;

create table service_in_use (
    id             bigint      primary key default nextval('service_in_use_seq'),
    case_reference text        not null references support_case (reference),
    form_id        uuid        not null unique,
    kind           text        not null check (kind in ('PUBLIC', 'PRIVATE', 'NGO', 'PEER', 'PARISH', 'OTHER')),
    what           text        not null check (char_length(what) between 1 and 200),
    provider       text        not null default '' check (char_length(provider) <= 200),
    -- For whom: a person on the card; null is the whole family.
    person_id      bigint      references person (id),
    since          date,
    decision       text        check (decision in ('KEEP', 'END')),
    -- Until when it is used, or since when it is decided to keep it.
    decided_on     date,
    version        int         not null,
    check ((decision is null) = (decided_on is null))
);
create index service_in_use_case on service_in_use (case_reference, id);
create index service_in_use_person on service_in_use (person_id);
