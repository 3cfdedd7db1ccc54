-- A worker's own cases are found by the e-mail that the case names them by, as everywhere else.
create index support_case_own_open on support_case (lower(own_worker_email), opened_at desc, reference desc)
    where status <> 'CLOSED';
drop index support_case_own;
