-- One row per duty of a system. A later qualification adds, keeps and drops; what was proved stays.
create table transparency.duty (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  run_id uuid not null,
  code text not null,
  family text not null check (family in ('ai-act', 'crpa', 'gdpr', 'workplace', 'cross')),
  title text not null,
  article text not null,
  actor text not null,
  due_on date,
  before_use boolean not null default false,
  force text not null default 'duty' check (force in ('duty', 'to-confirm', 'voluntary')),
  note text,
  state text not null default 'open' check (state in ('open', 'met', 'not-applicable')),
  owner text,
  evidence text,
  evidence_on date,
  evidence_file_id uuid,
  reason text,
  closed_by text,
  closed_on date,
  review_on date,
  dropped_on date,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, system_id, code),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  foreign key (tenant_id, run_id) references transparency.run (tenant_id, id),
  foreign key (tenant_id, evidence_file_id) references kernel.file (tenant_id, id),
  check (state <> 'met' or (evidence is not null and evidence_on is not null and closed_by is not null)),
  check (state <> 'not-applicable' or (reason is not null and closed_by is not null))
);
create index duty_due on transparency.duty (tenant_id, due_on) where state = 'open' and dropped_on is null;
create index duty_run on transparency.duty (tenant_id, run_id);

-- Put into service all the same: who signed, why, and in spite of what.
create table transparency.use_override (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  obstacles jsonb not null,
  reason text not null,
  signed_by text not null,
  signed_role text not null,
  signed_on date not null,
  ended_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id)
);
create unique index use_override_living on transparency.use_override (tenant_id, system_id) where ended_on is null;

-- Who is told by mail of duties that come near or become late; up to which day they were.
create table transparency.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  mails boolean not null,
  recipients text[] not null default '{}',
  mailed_on date,
  primary key (tenant_id, id),
  unique (tenant_id)
);

call kernel.tenant_table('transparency.duty');
call kernel.tenant_table('transparency.use_override');
call kernel.tenant_table('transparency.follow_up');
-- What was signed stays signed: a signature ends and nothing else of it changes.
revoke update, delete on transparency.use_override from gouvernail_app;
grant update (ended_on) on transparency.use_override to gouvernail_app;
