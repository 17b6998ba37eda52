-- A document of a contract, read once by the detector: what it found, word for word, on that day. A later reading of the
-- same document replaces it and keeps it.
create table procurement.analysis (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  document text not null check (document in ('contract', 'administrative', 'technical', 'annex', 'amendment', 'other')),
  file_name text not null,
  -- Null when the text was pasted.
  file_id uuid,
  analysed_on date not null,
  analysed_by text not null,
  readable text not null check (readable in ('text', 'scan')),
  topics_version text not null,
  result jsonb not null,
  -- The later document that takes the place of this one.
  replaced_by uuid,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id),
  foreign key (tenant_id, replaced_by) references procurement.analysis (tenant_id, id) on delete set null (replaced_by)
);
create index analysis_contract on procurement.analysis (tenant_id, contract_id, created_at);

-- What a person decided of a topic of a contract; no analysis changes it.
create table procurement.topic_verdict (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  topic text not null,
  state text not null check (state in ('verified', 'absent', 'not-applicable')),
  -- The sentence that was read, where it stands, and in which document.
  sentence text,
  page int,
  analysis_id uuid,
  note text,
  verified_by text not null,
  verified_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, contract_id, topic),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id),
  foreign key (tenant_id, analysis_id) references procurement.analysis (tenant_id, id) on delete set null (analysis_id)
);

-- What the contract is about, as far as clauses depend on it: one line a contract.
create table procurement.contract_profile (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  answers jsonb not null,
  answered_by text not null,
  answered_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, contract_id),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id)
);

-- The authority's own wording of a model clause. Every version is kept; one without a body goes back to the model.
create table procurement.clause_variant (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null,
  version int not null check (version > 0),
  title text,
  body text,
  note text,
  -- The library that the wording was written from.
  library_version text not null,
  saved_by text not null,
  saved_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, topic, version)
);

-- An annex of data clauses: a draft until its document is made. Its versions share a series.
create table procurement.annex (
  tenant_id uuid not null,
  id uuid not null,
  series uuid not null,
  version int not null check (version > 0),
  contract_id uuid,
  title text not null,
  answers jsonb not null default '{}',
  -- [{ topic, alternative, values, title, text }]: title and text are written when the document is made.
  clauses jsonb not null default '[]',
  library_version text not null,
  composed_by text,
  composed_on date,
  file_id uuid,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, series, version),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id),
  check ((composed_on is null) = (file_id is null))
);
create index annex_contract on procurement.annex (tenant_id, contract_id);

-- A clause that has served: data that the contract promised were handed over.
create table procurement.delivery (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  topic text not null,
  what text not null,
  received_on date not null,
  dataset_id uuid,
  file_id uuid,
  recorded_by text not null,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contract_id) references procurement.contract (tenant_id, id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id) on delete set null (dataset_id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index delivery_contract on procurement.delivery (tenant_id, contract_id, received_on);

call kernel.tenant_table('procurement.analysis');
call kernel.tenant_table('procurement.topic_verdict');
call kernel.tenant_table('procurement.contract_profile');
call kernel.tenant_table('procurement.clause_variant');
call kernel.tenant_table('procurement.annex');
call kernel.tenant_table('procurement.delivery');
