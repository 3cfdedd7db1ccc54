-- What came of a contact, as it was chosen with the caller: figures count it, also when the case went on.
alter table support_case add column contact_outcome text check (contact_outcome ~ '^[a-z-]{1,40}$');

-- For whom a consultation was: the one who asked, a group, a child who was not named.
alter table support_case add column consultation_about text check (consultation_about ~ '^[a-z-]{1,40}$');

-- The outcomes stand in the enum Outcome, and the reasons in ReopenReason: one list each.
alter table support_case drop constraint support_case_outcome_check;
alter table support_case add constraint support_case_outcome_check check (outcome ~ '^[A-Z_]{1,40}$');
alter table case_past drop constraint case_past_reason_check;
alter table case_past add constraint case_past_reason_check check (reason ~ '^[a-z-]{1,40}$');
