-- What a file of data was found to hold, one per distribution: made again, it takes the place of the one before.
-- `content` is the profile without any value of what may be personal; what was new since the last time is in `news`.
create table catalogue.profile (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  distribution_id uuid not null,
  -- The bytes, while they are kept here.
  file_id uuid,
  content jsonb not null,
  -- Its suggestions, in short: [{column, kind}].
  findings jsonb not null default '[]',
  news jsonb not null default '[]',
  rows bigint not null check (rows >= 0),
  columns int not null check (columns >= 0),
  made_on date not null,
  made_by text not null,
  engine text not null,
  primary key (tenant_id, id),
  unique (tenant_id, distribution_id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id) on delete cascade,
  foreign key (tenant_id, distribution_id) references catalogue.distribution (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index profile_dataset on catalogue.profile (tenant_id, dataset_id);

-- What a person said of one suggestion. It outlives the profile: the same column of the next file has its answer already.
-- '*' as a column speaks of the whole dataset.
create table catalogue.column_verdict (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  column_name text not null,
  kind text not null,
  verdict text not null check (verdict in ('personal', 'not-personal', 'professional-contact', 'sensitive')),
  reason text,
  decided_by text not null,
  decided_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, dataset_id, column_name, kind),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id) on delete cascade
);

-- A Table Schema at hand: fetched from its publisher or given by somebody.
create table catalogue.table_schema (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  version text not null,
  title text not null,
  source_url text,
  content jsonb not null,
  added_by text not null,
  added_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, name, version)
);

-- The last check of a distribution against a schema. Errors say where and what, never the value that was read.
create table catalogue.schema_check (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  distribution_id uuid not null,
  schema_name text not null,
  schema_version text not null,
  schema_title text not null,
  checked_on date not null,
  checked_by text not null,
  valid boolean not null,
  rows bigint not null check (rows >= 0),
  errors bigint not null check (errors >= 0),
  warnings bigint not null check (warnings >= 0),
  counts jsonb not null,
  first_errors jsonb not null,
  not_checked jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, distribution_id, schema_name),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id) on delete cascade,
  foreign key (tenant_id, distribution_id) references catalogue.distribution (tenant_id, id) on delete cascade
);
create index schema_check_dataset on catalogue.schema_check (tenant_id, dataset_id);

-- Profiles and checks are made again at will: their history would only be copies.
call kernel.tenant_table('catalogue.profile', false);
call kernel.tenant_table('catalogue.column_verdict');
call kernel.tenant_table('catalogue.table_schema');
call kernel.tenant_table('catalogue.schema_check', false);

-- The bytes of a file that the catalogue no longer needs go, unless something else still refers to them.
create function catalogue.drop_unused_file(file uuid) returns void language sql set search_path = '' as $$
  select retention.drop_unused_files(array[file])
$$;
