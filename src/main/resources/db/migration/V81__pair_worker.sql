-- A second worker, of another profession, who works with the family's own worker (J5). The card is theirs too.
alter table support_case
    add column pair_worker_role  text,
    add column pair_worker_name  text,
    add column pair_worker_email text,
    add column pair_worker_phone text,
    add check (num_nulls(pair_worker_role, pair_worker_name, pair_worker_email, pair_worker_phone) in (0, 4));

create index support_case_pair_open on support_case (lower(pair_worker_email), opened_at desc, reference desc)
    where status <> 'CLOSED';
