-- Data that a project, a system or a service lacks: what it is for, what is asked of it, where it was looked for, how it will be
-- produced, and the dataset that met it.
create table catalogue.need (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  object text,
  -- What one row is: « un passage, par compteur et par heure ».
  granularity text,
  history_years int check (history_years between 0 and 200),
  place text,
  -- Code of data/frequencies.json.
  frequency text,
  -- Whether the use needs data labelled by people; null = nobody said.
  labels boolean,
  legal_basis text,
  directorate_id uuid,
  -- What the data is for: a system of the inventory, or a project by its name.
  system_id uuid,
  project text,
  owner text,
  declared_by text not null,
  declared_on date not null,
  -- Where the data is, as a person decided. `match_state` is their word where the record of the dataset does not tell; what it
  -- tells is worked out at each reading.
  match_dataset_id uuid,
  match_state text check (match_state in ('published-valid', 'invalid-or-stale', 'held-unpublished', 'not-held', 'to-check')),
  match_reason text,
  decided_by text,
  decided_on date,
  plan_way text check (plan_way in ('clause', 'agreement', 'survey', 'sensor', 'digitisation', 'purchase', 'open-data')),
  -- In person-days.
  plan_effort numeric(7, 1) check (plan_effort >= 0),
  plan_owner text,
  plan_due date,
  -- The contract, the agreement, the order that will bring it.
  plan_reference text,
  planned_on date,
  closed_on date,
  closed_dataset_id uuid,
  closed_note text,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check ((decided_on is null) = (decided_by is null)),
  check ((plan_way is null) = (planned_on is null)),
  check ((closed_on is null) = (closed_dataset_id is null)),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id) on delete set null (system_id),
  foreign key (tenant_id, match_dataset_id) references catalogue.dataset (tenant_id, id) on delete set null (match_dataset_id),
  foreign key (tenant_id, closed_dataset_id) references catalogue.dataset (tenant_id, id)
);
create index need_system on catalogue.need (tenant_id, system_id);

-- What a person found of a publication that the law or a common base expects of this authority; one line a rule.
create table catalogue.publication_check (
  tenant_id uuid not null,
  id uuid not null,
  -- Of data/expected-publications.json.
  rule text not null,
  state text not null check (state in ('published', 'not-due', 'missing', 'held')),
  note text,
  dataset_id uuid,
  checked_by text not null,
  checked_on date not null,
  -- Until then it counts as checked.
  review_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, rule),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id) on delete set null (dataset_id)
);

call kernel.tenant_table('catalogue.need');
call kernel.tenant_table('catalogue.publication_check');
