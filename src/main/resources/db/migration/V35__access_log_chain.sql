-- The access log tells who, in which role and on which ground; it can only be added to, and its entries are chained, so
-- that a change made around Luukku shows. docs/adr/0005-access-log.md says what shows and what does not.
alter table access_log
    -- As colleagues know the worker; empty for the processes and for links in letters.
    add column name   text not null default '',
    -- Codes, separated by a comma.
    add column roles  text not null default '',
    -- Null for a denial, and for entries from before grounds were kept.
    add column ground text,
    add column hash   bytea;

alter table access_log drop constraint access_log_action_check;
alter table access_log
    add constraint access_log_action_check check (action in ('VIEWED', 'FOUND', 'CHANGED', 'EXPORTED', 'DENIED'));

-- How far the chain has come. Whoever adds an entry holds this row until its transaction ends, so entries stand in one row.
create table access_log_head (
    one     boolean primary key default true check (one),
    entries bigint  not null,
    hash    bytea   not null check (length(hash) = 32)
);
insert into access_log_head (entries, hash) values (0, decode(repeat('00', 32), 'hex'));

-- A text with its length in bytes in front, 3:abc, and - for none: no two rows are written alike.
create function access_log_field(content text) returns text
    language sql immutable parallel safe
return coalesce(octet_length(content) || ':' || content, '-');

-- SHA-256 over the hash before and the entry's own fields.
create function access_log_hash(before bytea, entry access_log) returns bytea
    language sql stable
return sha256(before || convert_to(
        access_log_field(entry.id::text)
            || access_log_field(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            || access_log_field(entry.who)
            || access_log_field(entry.name)
            || access_log_field(entry.roles)
            || access_log_field(entry.action)
            || access_log_field(entry.case_reference)
            || access_log_field(entry.what)
            || access_log_field(entry.ground), 'UTF8'));

-- The numbers run without gaps from now on, and the database gives them.
alter table access_log drop constraint access_log_pkey;
alter table access_log alter column id drop default;
drop sequence access_log_seq;
update access_log
set id = numbered.number
from (select id, row_number() over (order by id) as number from access_log) numbered
where access_log.id = numbered.id;
alter table access_log add primary key (id);

do $$
declare
    entry access_log;
    last  bytea := decode(repeat('00', 32), 'hex');
    count bigint := 0;
begin
    for entry in select * from access_log order by id loop
        last := access_log_hash(last, entry);
        count := entry.id;
        update access_log set hash = last where id = entry.id;
    end loop;
    update access_log_head set entries = count, hash = last;
end $$;
alter table access_log alter column hash set not null;

-- Runs with the owner's rights: whoever may add an entry may still not choose its number or hash, nor move the head.
create function access_log_chain() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp
as $$
declare
    head access_log_head;
begin
    select * into strict head from access_log_head for update;
    new.id := head.entries + 1;
    new.hash := access_log_hash(head.hash, new);
    update access_log_head set entries = new.id, hash = new.hash;
    return new;
end $$;
create trigger access_log_chain before insert on access_log for each row execute function access_log_chain();

create function access_log_stays() returns trigger language plpgsql
as $$
begin
    raise exception 'The access log is only ever added to: % is refused', tg_op;
end $$;
create trigger access_log_stays before update or delete or truncate on access_log
    for each statement execute function access_log_stays();
create trigger access_log_head_stays before delete or truncate on access_log_head
    for each statement execute function access_log_stays();
