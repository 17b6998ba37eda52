create schema organisation;
grant usage on schema organisation to gouvernail_app;

-- One row per tenant: the facts that drive thresholds everywhere.
create table organisation.authority (
  tenant_id uuid not null,
  id uuid not null,
  type text not null check (type in ('commune', 'ccas', 'communaute-de-communes', 'communaute-agglomeration', 'communaute-urbaine', 'metropole', 'departement', 'region', 'syndicat', 'centre-de-gestion', 'autre')),
  siren text,
  siret text,
  population int check (population >= 0),
  population_year int,
  agents int check (agents >= 0),
  competences text[] not null default '{}',
  mandate_start date,
  mandate_end date,
  budget_debate text,
  budget_vote text,
  languages text[] not null default '{fr}',
  logo_file_id uuid,
  colour text,
  capacity_person_days int,
  capacity_euros int,
  complete_list_applications int,
  no_sanction_signed_on date,
  no_sanction_signed_by text,
  declaration_token text,
  primary key (tenant_id, id),
  unique (tenant_id),
  foreign key (tenant_id, logo_file_id) references kernel.file (tenant_id, id)
);

create table organisation.directorate (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  aliases text[] not null default '{}',
  category_a int check (category_a >= 0),
  category_b int check (category_b >= 0),
  category_c int check (category_c >= 0),
  headcount int check (headcount >= 0),
  without_pc int check (without_pc >= 0),
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index directorate_name on organisation.directorate (tenant_id, name) where archived_at is null;

-- Vendors, partners, EPCI, syndicats: one owner of the thing for every module.
create table organisation.party (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('vendor', 'partner', 'epci', 'syndicat', 'centre-de-gestion', 'state')),
  siret text,
  country text,
  website text,
  contact text,
  member_since date,
  agreement_from date,
  agreement_until date,
  agreement_reference text,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index party_name on organisation.party (tenant_id, lower(name)) where archived_at is null;

call kernel.tenant_table('organisation.authority');
call kernel.tenant_table('organisation.directorate');
call kernel.tenant_table('organisation.party');
