-- What a case is found by: names as they sound, phone numbers, a child's name with the birth date. A row is written in the
-- transaction of the person or contact it is made from. "C" orders by the bytes, so that a range finds a beginning.
create table search_key (
    reference text   not null references support_case (reference),
    -- Null is the caller of the contact.
    person_id bigint references person (id) on delete cascade,
    -- PHONE is a number of the family's own, WORK_PHONE that of a professional; IDENTITY is a hash.
    kind      text   not null check (kind in ('NAME', 'PHONE', 'WORK_PHONE', 'CHILD', 'IDENTITY')),
    key       text   collate "C" not null
);
create index search_key_find on search_key (kind, key, reference);
create index search_key_case on search_key (reference);
create index search_key_person on search_key (person_id);

-- The lists: of all areas and of one, open and closed, the latest first.
create index support_case_open on support_case (opened_at desc, reference desc) where status <> 'CLOSED';
create index support_case_closed on support_case (opened_at desc, reference desc) where status = 'CLOSED';
create index support_case_area_open on support_case (area_code, opened_at desc, reference desc) where status <> 'CLOSED';
create index support_case_area_closed on support_case (area_code, opened_at desc, reference desc) where status = 'CLOSED';
drop index support_case_list;
-- A worker's own cases, and what is due.
create index support_case_own on support_case (own_worker_name, opened_at desc, reference desc) where status <> 'CLOSED';
create index support_case_due on support_case (due_at, reference) where status in ('OPENED', 'CONTACT_RECORDED');
create index meeting_to_come on meeting (starts_at) where status = 'RESERVED';
