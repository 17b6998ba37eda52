-- Legal facts and public words of one system: keys and default visibility are those of data/fields.json.
create table transparency.sheet (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  fields jsonb not null default '{}',
  -- Key → 'public' | 'restricted', where the authority chose otherwise than the default.
  visibility jsonb not null default '{}',
  -- The notice where people are: since when, where, and what shows it.
  notice_on date,
  notice_where text,
  notice_file_id uuid,
  reviewed_on date,
  primary key (tenant_id, id),
  unique (tenant_id, system_id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  foreign key (tenant_id, notice_file_id) references kernel.file (tenant_id, id)
);

-- Everyday AI that is no system of the register: minutes, letters, images, translation; each under a rule.
create table transparency.everyday (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('minutes', 'letters', 'images', 'translation', 'search', 'other')),
  tools text,
  data_used text not null check (data_used in ('none', 'public', 'internal', 'personal', 'unknown')),
  rule text,
  owner text,
  reviewed_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

-- How the authority publishes: who answers the public, and whether one person alone may approve.
create table transparency.settings (
  tenant_id uuid not null,
  id uuid not null,
  contact text,
  dpo_contact text,
  office text,
  -- Where the public reads the register, as mentions and letters write it; no closing slash.
  register_url text,
  introduction text,
  legal_notice text,
  accessibility text,
  single_approval boolean not null default false,
  single_approval_reason text,
  primary key (tenant_id, id),
  unique (tenant_id),
  check (not single_approval or single_approval_reason is not null)
);

-- What is proposed to the public, frozen as it was read by whoever approves it.
create table transparency.proposal (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('site', 'system', 'everyday')),
  record_id uuid not null,
  deed text not null check (deed in ('publish', 'withdraw')),
  content jsonb not null,
  reason text,
  review_on date,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'taken-back')),
  prepared_by text not null,
  prepared_by_id text not null,
  prepared_on date not null,
  decided_by text,
  decided_by_id text,
  decided_role text,
  decided_on date,
  waiver_reason text,
  refusal_reason text,
  primary key (tenant_id, id),
  check (deed = 'publish' or reason is not null),
  check (state <> 'approved' or (decided_by is not null and decided_role is not null and decided_on is not null
    and (decided_by_id <> prepared_by_id or waiver_reason is not null)))
);
create unique index proposal_waiting on transparency.proposal (tenant_id, kind, record_id) where state = 'proposed';

-- Frozen pages: public fields alone. `version` grows with each change of the tenant's, so that its maximum names them all.
create table transparency.publication (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('site', 'system', 'everyday')),
  record_id uuid not null,
  -- Short, said on posters: /p/<slug>/<code>.
  code text not null,
  version bigint not null,
  state text not null check (state in ('published', 'withdrawn')),
  content jsonb not null,
  reason text,
  first_published_on date not null,
  published_on date not null,
  review_on date,
  primary key (tenant_id, id),
  unique (tenant_id, kind, record_id),
  unique (tenant_id, code)
);
create index publication_version on transparency.publication (tenant_id, version desc);

call kernel.tenant_table('transparency.sheet');
call kernel.tenant_table('transparency.everyday');
call kernel.tenant_table('transparency.settings');
call kernel.tenant_table('transparency.proposal');
call kernel.publication_table('transparency.publication');
-- What was proposed is decided once, and neither what was read nor who prepared it ever changes.
revoke update, delete on transparency.proposal from gouvernail_app;
grant update (state, decided_by, decided_by_id, decided_role, decided_on, waiver_reason, refusal_reason)
  on transparency.proposal to gouvernail_app;
create function transparency.refuse_decided() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'this proposal was decided' using errcode = 'check_violation';
end $$;
-- The owner alone goes on, when retention makes a name a number.
create trigger decided_once before update on transparency.proposal for each row
  when (old.state <> 'proposed' and not pg_has_role(current_user, 'gouvernail_owner', 'member'))
  execute function transparency.refuse_decided();
-- A page that was public is withdrawn, never wiped out; its record, its code and its first day are its own.
revoke update, delete on transparency.publication from gouvernail_app;
grant update (version, state, content, reason, published_on, review_on) on transparency.publication to gouvernail_app;
