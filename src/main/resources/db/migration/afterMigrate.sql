-- What Luukku's own database user may do, given again after each migration so that new tables are covered. Where Luukku
-- connects as the owner of the tables there is nothing to give; a check at its start says what that costs.
do $$
declare
    application text := '${application-user}';
    one         record;
begin
    if application in ('', current_user) then
        return;
    end if;
    if not exists (select from pg_roles where rolname = application) then
        raise exception 'There is no database user %: create it first, as docs/operating.md tells', application;
    end if;
    execute format('grant usage on schema %I to %I', current_schema, application);
    execute format('grant usage on all sequences in schema %I to %I', current_schema, application);
    for one in select tablename as name from pg_tables where schemaname = current_schema loop
        if one.name in ('access_log', 'access_log_head') then
            execute format('revoke all on %I from %I', one.name, application);
        end if;
        if one.name = 'access_log' then
            execute format('grant select, insert on %I to %I', one.name, application);
        elsif one.name in ('access_log_head', 'flyway_schema_history') then
            execute format('grant select on %I to %I', one.name, application);
        else
            execute format('grant select, insert, update, delete on %I to %I', one.name, application);
        end if;
    end loop;
end $$;
