-- The ground of the house: roles are cluster-wide and exist already (see app/kernel/migrate.ts).
create schema kernel;
grant usage on schema kernel to gouvernail_app, gouvernail_visitor;

-- Outside tenants on purpose: the directory says which tenants exist and holds nothing about them.
create table kernel.tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  time_zone text not null default 'Europe/Paris',
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
grant select, insert, update on kernel.tenant to gouvernail_app;
grant select on kernel.tenant to gouvernail_visitor;

create function kernel.current_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- History of rows: who changed what is answered by joining the audit entry of the same operation.
create table kernel.change (
  tenant_id uuid not null,
  id bigint generated always as identity,
  operation_id uuid,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb,
  at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index change_row on kernel.change (tenant_id, table_name, row_id, id);
create index change_operation on kernel.change (tenant_id, operation_id, id);

create function kernel.record_insert() returns trigger language plpgsql as $$
begin
  insert into kernel.change (tenant_id, operation_id, table_name, row_id, after)
  select n.tenant_id, nullif(current_setting('app.operation', true), '')::uuid, tg_table_schema || '.' || tg_table_name, n.id, to_jsonb(n)
  from new_rows n;
  return null;
end $$;

create function kernel.record_update() returns trigger language plpgsql as $$
begin
  insert into kernel.change (tenant_id, operation_id, table_name, row_id, before, after)
  select n.tenant_id, nullif(current_setting('app.operation', true), '')::uuid, tg_table_schema || '.' || tg_table_name, n.id, to_jsonb(o), to_jsonb(n)
  from new_rows n join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
  where to_jsonb(o) is distinct from to_jsonb(n);
  return null;
end $$;

create function kernel.record_delete() returns trigger language plpgsql as $$
begin
  insert into kernel.change (tenant_id, operation_id, table_name, row_id, before)
  select o.tenant_id, nullif(current_setting('app.operation', true), '')::uuid, tg_table_schema || '.' || tg_table_name, o.id, to_jsonb(o)
  from old_rows o;
  return null;
end $$;

-- Makes a table tenant-scoped: every business table goes through here. It must have tenant_id and id, in that order, as its key.
create procedure kernel.tenant_table(name regclass, history boolean default true) language plpgsql as $$
declare
  key_columns text;
begin
  select string_agg(a.attname, ',' order by array_position(i.indkey::int2[], a.attnum)) into key_columns
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = name and i.indisprimary;
  if key_columns is distinct from 'tenant_id,id' then
    raise exception '% must have the primary key (tenant_id, id), it has (%)', name, key_columns;
  end if;
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy tenant on %s to gouvernail_app using (tenant_id = (select kernel.current_tenant())) with check (tenant_id = (select kernel.current_tenant()))', name);
  execute format('create policy owner on %s to gouvernail_owner using (true) with check (true)', name);
  execute format('grant select, insert, update, delete on %s to gouvernail_app', name);
  if history then
    execute format('create trigger record_insert after insert on %s referencing new table as new_rows for each statement execute function kernel.record_insert()', name);
    execute format('create trigger record_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function kernel.record_update()', name);
    execute format('create trigger record_delete after delete on %s referencing old table as old_rows for each statement execute function kernel.record_delete()', name);
  end if;
end $$;

create table kernel.audit (
  tenant_id uuid not null,
  id uuid not null,
  parent_id uuid,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  operation text not null,
  input jsonb,
  primary key (tenant_id, id)
);
create index audit_time on kernel.audit (tenant_id, at desc);

create table kernel.file (
  tenant_id uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  bytes int not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, sha256)
);

create table kernel.file_chunk (
  tenant_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  position int not null,
  content bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, file_id, position),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id) on delete cascade
);

create table kernel.job (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done int not null default 0,
  total int,
  message text,
  result jsonb,
  checkpoint jsonb,
  cancel_requested boolean not null default false,
  asked_by text not null,
  queued_at timestamptz not null,
  started_at timestamptz,
  heartbeat_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create index job_time on kernel.job (tenant_id, queued_at desc);

call kernel.tenant_table('kernel.audit', history => false);
call kernel.tenant_table('kernel.file', history => false);
call kernel.tenant_table('kernel.file_chunk', history => false);
call kernel.tenant_table('kernel.job', history => false);

-- The log of changes and the audit log are added to, never rewritten.
revoke update, delete on kernel.audit from gouvernail_app;
alter table kernel.change enable row level security;
alter table kernel.change force row level security;
create policy tenant on kernel.change to gouvernail_app using (tenant_id = (select kernel.current_tenant())) with check (tenant_id = (select kernel.current_tenant()));
create policy owner on kernel.change to gouvernail_owner using (true) with check (true);
grant select, insert on kernel.change to gouvernail_app;
