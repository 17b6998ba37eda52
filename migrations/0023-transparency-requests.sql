-- What the public sends: written, never read, by the visitor's role.
create table transparency.inbox (
  tenant_id uuid not null,
  id uuid not null,
  sent_at timestamptz not null,
  kind text not null,
  publication_code text,
  message jsonb not null,
  file_names text[] not null default '{}',
  file_contents bytea[] not null default '{}',
  opened_at timestamptz,
  primary key (tenant_id, id)
);
create index inbox_unopened on transparency.inbox (tenant_id, sent_at) where opened_at is null;

-- A request of somebody of the public, and its clock of one month (CRPA R.* 343-1 s.: silence is a refusal, CADA within two months).
create table transparency.request (
  tenant_id uuid not null,
  id uuid not null,
  inbox_id uuid,
  number int not null,
  kind text not null check (kind in ('explanation', 'rules', 'source-code', 'ai-act-explanation', 'objection', 'register', 'other')),
  system_id uuid,
  received_on date not null,
  due_on date not null,
  person_name text,
  person_email text,
  person_address text,
  decision text,
  message text not null,
  owner text,
  -- The day on which the person was told that it came in, with its number.
  acknowledged_on date,
  -- The four items of R.311-3-1-2, applied to this person's case.
  contribution text,
  data_used text,
  parameters text,
  operations text,
  answer text,
  -- What is going to be answered, before it leaves: { outcome, reason, detail }.
  verdict jsonb,
  -- The answer as it left, word for word: templates may change later.
  sent_text text,
  outcome text check (outcome in ('answered', 'partly', 'refused', 'transferred', 'not-held')),
  outcome_reason text,
  answered_on date,
  answered_how text check (answered_how in ('mail', 'letter', 'hand')),
  answered_by text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  -- The message it came from leaves before it does: no reference.
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  check ((outcome is null) = (answered_on is null))
);

create table transparency.request_file (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  file_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references transparency.request (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);

call kernel.inbox_table('transparency.inbox');
call kernel.tenant_table('transparency.request');
call kernel.tenant_table('transparency.request_file');
