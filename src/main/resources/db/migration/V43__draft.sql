-- What a worker has typed and not saved yet, read by nobody else.
create table draft (
    login     text        not null,
    reference text        not null references support_case (reference),
    -- The form on the card: contact, person-17, meeting-1.
    form      text        not null check (form ~ '^[a-z][a-z0-9-]{0,59}$'),
    -- A JSON object of the form's fields.
    fields    text        not null check (length(fields) <= 500000),
    saved_at  timestamptz not null,
    primary key (login, reference, form)
);
create index draft_case on draft (reference);
create index draft_saved_at on draft (saved_at);
