-- A catalogue elsewhere, from which datasets are described here.
create table catalogue.source (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  protocol text not null,
  -- Null = its files are deposited by hand.
  address text,
  options jsonb not null default '{}',
  -- Given to the datasets that it brings.
  family text not null check (family in ('gis', 'open-data', 'business')),
  directorate_id uuid,
  schedule text not null check (schedule in ('manual', 'daily', 'weekly', 'monthly')),
  paused boolean not null default false,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  check (address is not null or schedule = 'manual')
);
create index source_directorate on catalogue.source (tenant_id, directorate_id);

-- One reading of a source from end to end. Records received = created + changed + unchanged + rejected + services.
create table catalogue.run (
  tenant_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  job_id uuid,
  state text not null check (state in ('waiting', 'running', 'ended', 'failed', 'stopped')),
  -- How many records the source says it has; null when it does not say.
  announced int,
  received int not null default 0,
  created int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  rejected int not null default 0,
  -- Descriptions of services, which are no datasets.
  services int not null default 0,
  pages int not null default 0,
  -- Question to ask next (or number of the next file) and how many records came before it; null = from the beginning.
  checkpoint jsonb,
  -- Why it failed, in both languages.
  problem jsonb,
  -- Known before and not seen; of these, taken out of the register; back after an absence.
  gone int not null default 0,
  withdrawn int not null default 0,
  returned int not null default 0,
  -- Why no dataset was taken out although some were not seen.
  withheld text check (withheld in ('incomplete', 'fewer', 'halved', 'unreadable')),
  confirmed_by text,
  confirmed_at timestamptz,
  asked_by text not null,
  queued_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references catalogue.source (tenant_id, id)
);
create index run_source on catalogue.run (tenant_id, source_id, queued_at desc);
-- A source is never read twice at once.
create unique index run_alone on catalogue.run (tenant_id, source_id) where state in ('waiting', 'running');

-- Deposited files, in the order of their pages.
create table catalogue.run_file (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  source_id uuid not null,
  position int not null,
  name text not null,
  file_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references catalogue.run (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create unique index run_file_position on catalogue.run_file (tenant_id, run_id, position);

-- A record that could not be kept.
create table catalogue.rejection (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  source_id uuid not null,
  position int not null,
  remote_id text,
  title text,
  reason text not null,
  detail text,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references catalogue.run (tenant_id, id)
);
create index rejection_run on catalogue.rejection (tenant_id, run_id, position);

-- What a source says of a dataset: kept whole beside it, so that what people change here and what the source says both live.
create table catalogue.remote (
  tenant_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  remote_id text not null,
  -- Null until the end of the run that discovered it: it may be a dataset already known whose identifier changed.
  dataset_id uuid,
  -- Of several descriptions of one dataset, the one that writes its columns.
  leads boolean not null default true,
  content jsonb not null,
  fingerprint text not null,
  -- By which a dataset is known again under another identifier.
  landing_key text,
  title_key text,
  first_run_id uuid not null,
  last_run_id uuid not null,
  seen_at timestamptz not null,
  gone_since timestamptz,
  gone_reason text check (gone_reason in ('absent', 'renamed')),
  -- When its absence took the dataset out of the register: so it comes back by itself, and one that a person took out does not.
  withdrew_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references catalogue.source (tenant_id, id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id)
);
create unique index remote_identity on catalogue.remote (tenant_id, source_id, remote_id);
create index remote_dataset on catalogue.remote (tenant_id, dataset_id);
create index remote_landing on catalogue.remote (tenant_id, landing_key);
create index remote_title on catalogue.remote (tenant_id, title_key);

-- Two datasets that may be one. A refusal is remembered: the pair is not proposed again.
create table catalogue.merge_proposal (
  tenant_id uuid not null,
  id uuid not null,
  -- The one that stays if a person agrees, and the one that would lead to it.
  kept_id uuid not null,
  other_id uuid not null,
  why text not null check (why in ('same-id', 'same-page', 'same-title', 'by-hand')),
  state text not null default 'open' check (state in ('open', 'merged', 'refused')),
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, kept_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, other_id) references catalogue.dataset (tenant_id, id),
  check (kept_id <> other_id)
);
create unique index merge_pair on catalogue.merge_proposal (tenant_id, least(kept_id, other_id), greatest(kept_id, other_id));
create index merge_other on catalogue.merge_proposal (tenant_id, other_id);

call kernel.tenant_table('catalogue.source');
-- What a run counts moves with every page, and what a source says is kept whole: their history would double them.
call kernel.tenant_table('catalogue.run', history => false);
call kernel.tenant_table('catalogue.run_file', history => false);
call kernel.tenant_table('catalogue.rejection', history => false);
call kernel.tenant_table('catalogue.remote', history => false);
call kernel.tenant_table('catalogue.merge_proposal');
