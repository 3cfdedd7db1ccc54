-- Who may know what of a family, one grant each.
create sequence consent_grant_seq increment by 50;

create table consent_grant (
    id           bigint      primary key default nextval('consent_grant_seq'),
    reference    text        not null references support_case (reference),
    -- Of the case, for those who are meant by their work there.
    area_code    text        not null,
    -- Chosen by the form: the same one again is a no-op.
    form_id      uuid        not null unique,
    -- A person on the card, or all who do that work in the area.
    person_id    bigint      references person (id),
    role_code    text        check (role_code ~ '^[a-z0-9-]{1,40}$'),
    -- Codes, separated by a comma.
    topics       text        not null check (topics <> ''),
    valid_until  date        not null,
    given_at     timestamptz not null,
    written_by   text        not null,
    withdrawn_at timestamptz,
    check ((person_id is null) <> (role_code is null))
);
create index consent_grant_case on consent_grant (reference, id);
create index consent_grant_person on consent_grant (person_id) where withdrawn_at is null;
create index consent_grant_role on consent_grant (role_code, area_code) where withdrawn_at is null;
