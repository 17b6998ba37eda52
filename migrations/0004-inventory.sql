create schema inventory;
grant usage on schema inventory to gouvernail_app;

create table inventory.application (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  normal_name text not null,
  vendor_id uuid,
  purpose text,
  directorate_ids uuid[] not null default '{}',
  users int check (users >= 0),
  hosting text check (hosting in ('own', 'pooled', 'vendor-france', 'vendor-eu', 'vendor-outside-eu', 'unknown')),
  hosting_country text,
  criticality text check (criticality in ('vital', 'important', 'ordinary')),
  personal_data text check (personal_data in ('none', 'ordinary', 'sensitive', 'unknown')),
  data_kinds text[] not null default '{}',
  contract_reference text,
  version text,
  contact text,
  comment text,
  -- Is there AI in it? Answered by a person; « unknown » is an honest answer and does not count as assessed.
  ai_assessment text not null default 'not-assessed' check (ai_assessment in ('not-assessed', 'contains-ai', 'no-ai', 'unknown')),
  ai_assessed_on date,
  ai_assessed_by text,
  reviewed_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, vendor_id) references organisation.party (tenant_id, id)
);
create index application_name on inventory.application (tenant_id, normal_name);
create index application_vendor on inventory.application (tenant_id, vendor_id);

-- An AI system, a rule-based algorithm or an AI function inside an application.
create table inventory.system (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('ai', 'rules')),
  origin text not null check (origin in ('chosen', 'built', 'experimental', 'imposed')),
  purpose text,
  owner text,
  directorate_id uuid,
  application_id uuid,
  vendor_id uuid,
  status text not null default 'in-use' check (status in ('planned', 'trial', 'in-use', 'disabled', 'retired')),
  touches_public boolean,
  reviewed_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, application_id) references inventory.application (tenant_id, id),
  foreign key (tenant_id, vendor_id) references organisation.party (tenant_id, id)
);
create index system_application on inventory.system (tenant_id, application_id);

-- AI imposed by a vendor: an event with dates, a decision and its proof.
create table inventory.imposed (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  how text not null check (how in ('update', 'on-by-default', 'contract-rider', 'end-of-version')),
  vendor_id uuid,
  application_id uuid,
  system_id uuid,
  what_it_does text not null,
  data_touched text,
  discovered_on date not null,
  notice_on date,
  activation_on date,
  object_by date,
  decision text check (decision in ('accept', 'restrict', 'disable', 'negotiate', 'refuse')),
  decision_reason text,
  decided_by text,
  decided_on date,
  proof_on date,
  proof_what text,
  proof_file_id uuid,
  review_on date,
  notice_file_id uuid,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, vendor_id) references organisation.party (tenant_id, id),
  foreign key (tenant_id, application_id) references inventory.application (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  foreign key (tenant_id, proof_file_id) references kernel.file (tenant_id, id),
  foreign key (tenant_id, notice_file_id) references kernel.file (tenant_id, id),
  check (decision is null or (decision_reason is not null and decided_by is not null and decided_on is not null))
);

-- What an agent public declares, without account and without name.
create table inventory.declaration (
  tenant_id uuid not null,
  id uuid not null,
  tool text not null,
  used_for text not null,
  directorate_id uuid,
  data_used text not null check (data_used in ('none', 'public', 'internal', 'personal', 'unknown')),
  need text,
  declared_on date not null,
  outcome text check (outcome in ('joined', 'new-system', 'answered', 'set-aside')),
  outcome_reason text,
  system_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id)
);

create extension if not exists pg_trgm with schema public;
create index application_words on inventory.application using gin (normal_name public.gin_trgm_ops);

-- LIKE is not leakproof, so an index on words is never used behind row-level security: this owner function
-- looks for the current tenant's ids alone, and what is read of them goes through the policy again.
create function inventory.find_applications(words text) returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  select id from inventory.application
  where tenant_id = kernel.current_tenant() and kernel.current_tenant() is not null and normal_name like '%' || words || '%'
  limit 2000
$$;
revoke all on function inventory.find_applications(text) from public;
grant execute on function inventory.find_applications(text) to gouvernail_app;

call kernel.tenant_table('inventory.application');
call kernel.tenant_table('inventory.system');
call kernel.tenant_table('inventory.imposed');
call kernel.tenant_table('inventory.declaration');
