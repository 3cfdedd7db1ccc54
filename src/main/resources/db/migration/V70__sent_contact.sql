-- Contacts that people or other systems send in writing. The case is there at once, and its process starts when the engine
-- has the message: until then it has none.
alter table support_case alter column process_instance_key drop not null;

-- What was sent, as it was sent. Who it was and their phone stand in contact, where a call's stand.
create table sent_contact (
    reference            text        primary key references support_case (reference),
    -- page, or the code of the system that sent it.
    way                  text        not null check (way ~ '^[a-z0-9-]{1,40}$'),
    language             text        not null check (language in ('FI', 'SV', 'EN')),
    -- The language an interpreter is needed for; empty when none is.
    interpreter_language text        not null check (length(interpreter_language) <= 60),
    email                text        check (length(email) <= 254),
    reach_by             text        not null check (reach_by in ('phone', 'sms', 'e-mail', 'none')),
    reach_note           text        not null check (length(reach_note) <= 200),
    -- Codes of what has changed in the family, separated by a comma.
    change_codes         text        not null,
    words                text        not null check (length(words) <= 10000),
    urgent               boolean     not null,
    sent_at              timestamptz not null,
    -- By when the sender was told that somebody gets in touch.
    call_back_at         timestamptz not null
);

-- One contact for each key, whoever sends it again, after any time. Nothing here tells of a family.
create table contact_key (
    key_hash      text        primary key,
    reference     text        not null references support_case (reference),
    -- Of the key and what was sent, to tell a repetition from another contact; null once the family's data are removed.
    content_hash  text,
    received_at   timestamptz not null
);
create index contact_key_case on contact_key (reference);
