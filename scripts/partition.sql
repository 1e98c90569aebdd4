-- Turns the large tables of a store on PostgreSQL (13 or later) into tables divided by month of publication, and adds what
-- looks after them. docs/scale.md says when that is worth it. To be run once by the tables' owner, with every rashomon
-- process stopped, and with as much free disk as the tables take:
--
--   psql postgres://…/database -v ON_ERROR_STOP=1 -1 -f scripts/partition.sql
--
-- Afterwards, by cron, or by hand when it is needed:
--
--   select rashomon.add_months(current_date, current_date + interval '3 months');   -- once a month
--   select rashomon.forget_month('2024-01-01');                                     -- what is older than you keep
--
-- Rows of a month without a part of its own go to the table's `_rest`: nothing is refused, and add_months moves them.

set search_path = rashomon;
set local work_mem = '256MB';
set local maintenance_work_mem = '1GB';

-- The number that a document of that day begins with: 17 bits of days since 1800, then 24 of place within the day.
create or replace function rashomon.first_number(day date) returns bigint
language sql immutable as $$ select (day - date '1970-01-01' + 62091)::bigint * 16777216 $$;

-- What is divided: the column that the number stands in, and how many numbers of it one document has.
create table if not exists rashomon.divided (name text primary key, number_column text not null, per_document bigint not null);
insert into rashomon.divided values
  ('texts', 'document', 1), ('readings', 'document', 1), ('text_index', 'document', 1),
  ('statements', 'number', 1024), ('statement_index', 'statement', 1024),
  ('figures', 'document', 1), ('times', 'document', 1)
on conflict do nothing;

-- A part for each month from one day to another, where there is none. How many were made.
create or replace function rashomon.add_months(first_day date, last_day date) returns integer
language plpgsql set search_path = rashomon as $$
declare
  one record;
  month date;
  part text;
  options text;
  low bigint;
  high bigint;
  made integer := 0;
begin
  for one in select * from divided order by name loop
    select array_to_string(reloptions, ', ') into options from pg_class where oid = format('rashomon.%I', one.name || '_rest')::regclass;
    for month in select generate_series(date_trunc('month', first_day), last_day, interval '1 month')::date loop
      part := one.name || to_char(month, '_YYYY_MM');
      continue when to_regclass(format('rashomon.%I', part)) is not null;
      low := first_number(month) * one.per_document;
      high := first_number((month + interval '1 month')::date) * one.per_document;
      execute format('create table %I (like %I including all)', part, one.name || '_rest');
      if options is not null then execute format('alter table %I set (%s)', part, options); end if;
      execute format('with moved as (delete from %1$I where %2$I >= %3$s and %2$I < %4$s returning *) insert into %5$I select * from moved',
        one.name || '_rest', one.number_column, low, high, part);
      execute format('alter table %I attach partition %I for values from (%s) to (%s)', one.name, part, low, high);
      made := made + 1;
    end loop;
  end loop;
  return made;
end $$;

-- Throws a month's texts away with all that was read in them. Articles, stories and what was compared stay. How many parts went.
create or replace function rashomon.forget_month(day date) returns integer
language plpgsql set search_path = rashomon as $$
declare
  one record;
  part text;
  month date := date_trunc('month', day)::date;
  gone integer := 0;
begin
  for one in select * from divided order by name loop
    part := one.name || to_char(month, '_YYYY_MM');
    continue when to_regclass(format('rashomon.%I', part)) is null;
    execute format('alter table %I detach partition %I', one.name, part);
    execute format('drop table %I', part);
    gone := gone + 1;
  end loop;
  delete from unread where document >= first_number(month) and document < first_number((month + interval '1 month')::date);
  return gone;
end $$;

do $$
declare
  one record;
  made record;
  whole text;
  before text;
  options text;
  first_day date;
  last_day date;
begin
  select date '1800-01-01' + (min(number) / 16777216)::integer, date '1800-01-01' + (max(number) / 16777216)::integer
    into first_day, last_day from documents;
  for one in select * from divided order by name loop
    continue when (select relkind = 'p' from pg_class where oid = format('rashomon.%I', one.name)::regclass);
    before := one.name || '_before';
    select array_to_string(reloptions, ', ') into options from pg_class where oid = format('rashomon.%I', one.name)::regclass;
    execute format('alter table %I rename to %I', one.name, before);
    execute format('create table %I (like %I including defaults including storage including compression including statistics) partition by range (%I)',
      one.name, before, one.number_column);
    execute format('create table %I partition of %I default', one.name || '_rest', one.name);
    if options is not null then execute format('alter table %I set (%s)', one.name || '_rest', options); end if;
  end loop;
  perform add_months(coalesce(first_day, current_date), greatest(last_day, (current_date + interval '3 months')::date));
  for one in select * from divided order by name loop
    before := one.name || '_before';
    continue when to_regclass(format('rashomon.%I', before)) is null;
    execute format('insert into %I select * from %I', one.name, before);
    for made in
      select i.relname as index, pg_get_indexdef(x.indexrelid) as definition, c.conname as key, pg_get_constraintdef(c.oid) as key_definition
      from pg_index x join pg_class i on i.oid = x.indexrelid left join pg_constraint c on c.conindid = x.indexrelid and c.contype in ('p', 'u')
      where x.indrelid = format('rashomon.%I', before)::regclass order by x.indisprimary desc, i.relname
    loop
      whole := made.index;
      if made.key is null then
        execute format('drop index %I', whole);
        execute replace(made.definition, format(' ON rashomon.%I ', before), format(' ON rashomon.%I ', one.name));
      else
        execute format('alter table %I drop constraint %I', before, made.key);
        execute format('alter table %I add constraint %I %s', one.name, made.key, made.key_definition);
      end if;
    end loop;
    execute format('drop table %I', before);
  end loop;
end $$;
