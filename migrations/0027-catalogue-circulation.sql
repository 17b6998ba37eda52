-- Data asked for by a directorate or a partner: a dataset of the catalogue, or in words what is not in it.
create table catalogue.access_request (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid,
  wanted text,
  asked_by text not null,
  asked_person text,
  -- For whom: a directorate, a partner, or neither said.
  directorate_id uuid,
  party_id uuid,
  purpose text not null,
  asked_on date not null,
  -- Fifteen working days later.
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'granted', 'partial', 'refused', 'withdrawn')),
  answer_text text,
  answered_by text,
  answered_on date check (answered_on >= asked_on),
  -- Answered or withdrawn: nothing is expected any more.
  ended_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (dataset_id is not null or wanted is not null),
  check (directorate_id is null or party_id is null),
  check ((state = 'open') = (ended_at is null)),
  check ((state in ('granted', 'partial', 'refused')) = (answered_on is not null)),
  check (state not in ('partial', 'refused') or answer_text is not null),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create index access_request_dataset on catalogue.access_request (tenant_id, dataset_id);
create index access_request_directorate on catalogue.access_request (tenant_id, directorate_id);
create index access_request_party on catalogue.access_request (tenant_id, party_id);
create index access_request_due on catalogue.access_request (tenant_id, due_on) where state = 'open';

-- What is made of a dataset, and by whom: a directorate, or a partner.
create table catalogue.reuse (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  kind text not null check (kind in ('application', 'ai-system', 'report', 'publication', 'dataset')),
  title text not null,
  directorate_id uuid,
  party_id uuid,
  system_id uuid,
  application_id uuid,
  url text,
  since date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (directorate_id is null or party_id is null),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id) on delete set null (system_id),
  foreign key (tenant_id, application_id) references inventory.application (tenant_id, id) on delete set null (application_id)
);
create index reuse_dataset on catalogue.reuse (tenant_id, dataset_id);
create index reuse_directorate on catalogue.reuse (tenant_id, directorate_id);
create index reuse_party on catalogue.reuse (tenant_id, party_id);
create index reuse_system on catalogue.reuse (tenant_id, system_id);
create index reuse_application on catalogue.reuse (tenant_id, application_id);

-- Where a dataset comes from: another one, or an application.
create table catalogue.lineage (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  from_dataset_id uuid,
  from_application_id uuid,
  how text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (num_nonnulls(from_dataset_id, from_application_id) = 1),
  check (from_dataset_id <> dataset_id),
  unique (tenant_id, dataset_id, from_dataset_id),
  unique (tenant_id, dataset_id, from_application_id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, from_dataset_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, from_application_id) references inventory.application (tenant_id, id) on delete cascade
);
create index lineage_from on catalogue.lineage (tenant_id, from_dataset_id);
create index lineage_application on catalogue.lineage (tenant_id, from_application_id);

-- The glossary: what a word means here.
create table catalogue.term (
  tenant_id uuid not null,
  id uuid not null,
  term text not null,
  definition text not null,
  source text,
  dataset_ids uuid[] not null default '{}',
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index term_once on catalogue.term (tenant_id, lower(term)) where archived_at is null;

-- Why an address could not be asked (kernel/outbound/refused.ts), when nothing answered.
alter table catalogue.distribution add column link_problem text;
create index distribution_link on catalogue.distribution (tenant_id, link_checked_at nulls first);

call kernel.tenant_table('catalogue.access_request');
call kernel.tenant_table('catalogue.reuse');
call kernel.tenant_table('catalogue.lineage');
call kernel.tenant_table('catalogue.term');
