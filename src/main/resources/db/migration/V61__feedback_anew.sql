-- A reopened case asks its family anew; what it said before stays.
alter table feedback_answer
    drop constraint feedback_answer_case_reference_fkey,
    drop constraint feedback_answer_case_reference_person_id_key,
    add constraint feedback_answer_case foreign key (case_reference) references support_case (reference),
    -- When the case was reopened after this had been asked; null for what is asked now.
    add column ended_at timestamptz;
create unique index feedback_answer_asked on feedback_answer (case_reference, person_id) where ended_at is null;
create index feedback_answer_case on feedback_answer (case_reference, id);
