-- The roles of a store in PostgreSQL, each with no more rights than it needs. Run by an administrator in the database of the
-- store, as often as you like:
--
--     psql -d news -v ON_ERROR_STOP=1 -f roles.sql
--     psql -d news -c '\password rashomon_owner'     (and so for the other two)
--     rashomon migrate --database postgres://rashomon_owner@HOST/news
--
-- rashomon_owner  owns the tables and changes them: for `rashomon migrate` alone.
-- rashomon_work   reads and writes what is in them, and can neither make, change nor drop one: for serve, worker, import, watch.
-- rashomon_read   reads: for search, export, reports and pg_dump.
--
-- Roles made here have no password and so cannot log in over a network that asks for one.

do $$
begin
  if not exists (select from pg_roles where rolname = 'rashomon_owner') then create role rashomon_owner login; end if;
  if not exists (select from pg_roles where rolname = 'rashomon_work') then create role rashomon_work login; end if;
  if not exists (select from pg_roles where rolname = 'rashomon_read') then create role rashomon_read login; end if;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to rashomon_owner, rashomon_work, rashomon_read', current_database());
  -- pg-boss asks for it, though its schema is made below.
  execute format('grant create on database %I to rashomon_owner', current_database());
end
$$;

-- Nothing of the program stands in the schema that all may see; before PostgreSQL 15 everybody could write there.
revoke create on schema public from public;

create schema if not exists rashomon authorization rashomon_owner;
revoke all on schema rashomon from public;
grant usage on schema rashomon to rashomon_work, rashomon_read;

-- What is there, for a store that is older than the roles.
grant select, insert, update, delete on all tables in schema rashomon to rashomon_work;
grant usage, select, update on all sequences in schema rashomon to rashomon_work;
grant select on all tables in schema rashomon to rashomon_read;
grant select on all sequences in schema rashomon to rashomon_read;

-- What migrations make from now on.
alter default privileges for role rashomon_owner in schema rashomon
  grant select, insert, update, delete on tables to rashomon_work;
alter default privileges for role rashomon_owner in schema rashomon
  grant usage, select, update on sequences to rashomon_work;
alter default privileges for role rashomon_owner in schema rashomon
  grant select on tables to rashomon_read;
alter default privileges for role rashomon_owner in schema rashomon
  grant select on sequences to rashomon_read;

-- The queue, beside the store. Whoever only reads has no business there.
create schema if not exists rashomon_queue authorization rashomon_owner;
revoke all on schema rashomon_queue from public;
grant usage on schema rashomon_queue to rashomon_work;
grant select, insert, update, delete on all tables in schema rashomon_queue to rashomon_work;
grant usage, select, update on all sequences in schema rashomon_queue to rashomon_work;
alter default privileges for role rashomon_owner in schema rashomon_queue
  grant select, insert, update, delete on tables to rashomon_work;
alter default privileges for role rashomon_owner in schema rashomon_queue
  grant usage, select, update on sequences to rashomon_work;

-- A second lock on the same door: whatever is granted to it by mistake, it writes nothing.
alter role rashomon_read set default_transaction_read_only = on;
