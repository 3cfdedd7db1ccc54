-- The people and places of each area, as its file tells. Of staff and services, never of a family.

create sequence directory_unit_seq increment by 50;

create table directory_unit (
    id         bigint primary key default nextval('directory_unit_seq'),
    area_code  text   not null check (length(area_code) = 3),
    -- Names the unit within its area, from file to file.
    code       text   not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    kind       text   not null,
    name       text   not null check (char_length(name) between 1 and 200),
    email      text,
    phone_e164 text,
    about      text   not null default '' check (char_length(about) <= 500),
    -- Since when it is not in the file any more.
    ended_on   date,
    unique (area_code, code)
);

create table directory_contact_person (
    unit_id    bigint not null references directory_unit (id),
    position   int    not null,
    name       text   not null check (char_length(name) between 1 and 200),
    email      text,
    phone_e164 text,
    role       text   not null default '',
    spoken     text   not null default '',
    primary key (unit_id, position),
    check (email is not null or phone_e164 is not null)
);

-- Which files were taken: one that a start finds again changes nothing, so that it does not undo a later upload.
create table directory_import (
    area_code text        not null,
    taken_at  timestamptz not null,
    digest    text        not null,
    -- The login of who uploaded it, or luukku for what a start found.
    taken_by  text        not null,
    primary key (area_code, taken_at)
);
create index directory_import_digest on directory_import (area_code, digest);
