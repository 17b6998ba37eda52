create schema procurement;
grant usage on schema procurement to gouvernail_app;

-- A contract or a concession, known by the SIRET of its buyer and its identifier. What was read in public data is a
-- seed, never the truth: `confirmed_on` says that a person has checked it.
create table procurement.contract (
  tenant_id uuid not null,
  id uuid not null,
  buyer_siret text not null,
  reference text not null,
  object text not null,
  kind text not null check (kind in ('contract', 'framework', 'partnership', 'concession', 'dsp', 'other')),
  -- For concessions: what public service it runs.
  service text check (service in ('water', 'sanitation', 'transport', 'waste', 'energy', 'parking', 'culture-sport', 'digital', 'other')),
  cpv text,
  procedure text,
  ccag text,
  amount numeric(14, 2) check (amount >= 0),
  notified_on date,
  starts_on date,
  months int check (months > 0),
  -- Start plus duration, or what the last modification made of it, or typed.
  ends_on date,
  directorate_id uuid,
  owner text,
  -- Does it bear data? What we think, why, and what a person decided.
  data_bearing text not null default 'to-check' check (data_bearing in ('yes', 'no', 'to-check')),
  data_clues text[] not null default '{}',
  data_reason text,
  data_decided_by text,
  data_decided_on date,
  -- Months before its end at which the next one must be prepared.
  lead_months int not null default 6 check (lead_months between 0 and 36),
  -- What will be done about data clauses at its end or before.
  plan_way text check (plan_way in ('next-contract', 'amendment', 'exchange', 'none')),
  plan_note text,
  plan_owner text,
  plan_due date,
  planned_on date,
  -- What was doubtful in the source (a duration of 0, an absurd amount): shown until the contract is confirmed.
  doubts jsonb not null default '[]',
  origin text not null check (origin in ('person', 'decp', 'table')),
  edited text[] not null default '{}',
  confirmed_by text,
  confirmed_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, buyer_siret, reference),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id)
);
create index contract_end on procurement.contract (tenant_id, ends_on);

create table procurement.holder (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  position int not null,
  name text,
  identifier text,
  identifier_type text,
  party_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create index holder_contract on procurement.holder (tenant_id, contract_id, position);
create index holder_party on procurement.holder (tenant_id, party_id);

create table procurement.modification (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  number text not null,
  signed_on date,
  months int,
  amount numeric(14, 2),
  object text,
  primary key (tenant_id, id),
  unique (tenant_id, contract_id, number),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id)
);

-- Whether the authority wants to be told by mail which contracts come near their end, and to which day it was.
create table procurement.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  mails boolean not null,
  recipients text[] not null default '{}',
  mailed_on date,
  primary key (tenant_id, id),
  unique (tenant_id)
);

call kernel.tenant_table('procurement.contract');
call kernel.tenant_table('procurement.holder');
call kernel.tenant_table('procurement.modification');
call kernel.tenant_table('procurement.follow_up');
