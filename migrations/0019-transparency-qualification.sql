create schema transparency;
grant usage on schema transparency to gouvernail_app, gouvernail_visitor;

-- Answers under way: one draft per system. Writing has no history, what is concluded has.
create table transparency.draft (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  facts jsonb not null default '{}',
  -- Facts to which somebody answered « je ne sais pas ».
  unsure text[] not null default '{}',
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, system_id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id)
);

-- A qualification, once concluded, never changes: facts, result, and the law that gave it.
create table transparency.run (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  number int not null,
  facts jsonb not null,
  result jsonb not null,
  questionnaire_version text not null,
  law_version text not null,
  data_version text not null,
  -- What the record said on that day, so that a later change of it is seen.
  record_fingerprint text not null,
  answered_by text not null,
  answered_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, system_id, number),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id)
);

-- What the authority holds, by a named function: the result of a run, or another tier with its reason.
create table transparency.position (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  run_id uuid not null,
  tier text not null,
  override_reason text,
  validated_by text not null,
  validated_role text not null,
  validated_on date not null,
  ended_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  foreign key (tenant_id, run_id) references transparency.run (tenant_id, id)
);
create unique index position_living on transparency.position (tenant_id, system_id) where ended_on is null;
create index position_run on transparency.position (tenant_id, run_id);

call kernel.tenant_table('transparency.draft', history => false);
call kernel.tenant_table('transparency.run');
call kernel.tenant_table('transparency.position');
-- Erasing is left to the rules of retention alone; nothing rewrites a run.
revoke update on transparency.run from gouvernail_app;
revoke delete on transparency.run from gouvernail_app;
-- A position ends and nothing else of it changes.
revoke update, delete on transparency.position from gouvernail_app;
grant update (ended_on) on transparency.position to gouvernail_app;
