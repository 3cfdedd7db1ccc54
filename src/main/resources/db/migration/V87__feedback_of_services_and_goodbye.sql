-- What each service changed (T4), the child's other faces, the family's verdict and the goodbye.

alter table feedback_answer
    -- A child: did it help that we met, and was I listened to; null when the child left it.
    add column face_helped text check (face_helped in ('GOOD', 'SO_SO', 'BAD')),
    add column face_heard  text check (face_heard in ('GOOD', 'SO_SO', 'BAD'));

create table feedback_service (
    answer_id bigint not null references feedback_answer (id),
    position  int    not null,
    -- As it was called when the answer was given.
    service   text   not null check (char_length(service) between 1 and 410),
    effect    text   not null check (effect in ('MUCH_BETTER', 'A_LITTLE_BETTER', 'NOTHING', 'HARDER')),
    words     text   not null default '' check (char_length(words) <= 500),
    primary key (answer_id, position)
);

-- How the family itself sees what came of the work together, as it said when summing up.
create table family_verdict (
    process_instance_key bigint      primary key,
    case_reference       text        not null references support_case (reference),
    verdict              text        not null check (verdict in ('AS_HOPED', 'PARTLY', 'NOT', 'NOT_TOLD')),
    said_at              timestamptz not null
);
create index family_verdict_case on family_verdict (case_reference, said_at);

alter table feedback_round add column goodbye_at timestamptz;
