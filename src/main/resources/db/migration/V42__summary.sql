-- The family's situation told once, for each new helper (S1).
create table family_summary (
    reference   text        primary key references support_case (reference),
    text        text        not null check (char_length(text) <= 10000),
    -- Who of the family approved this very text; a change of it needs a new approval.
    approver_id bigint      references person (id),
    approved_at timestamptz,
    version     int         not null,
    check ((approver_id is null) = (approved_at is null))
);
create index family_summary_approver on family_summary (approver_id);
