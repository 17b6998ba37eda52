-- Records of processing activities (GDPR art. 30) as the authority's own register has them.
create table transparency.processing (
  tenant_id uuid not null,
  id uuid not null,
  reference text not null,
  name text not null,
  purpose text,
  legal_basis text,
  department text,
  persons text,
  data_categories text,
  sensitive boolean,
  recipients text,
  processors text,
  transfers text,
  kept_for text,
  security text,
  rights_contact text,
  source text not null default 'typed' check (source in ('typed', 'import')),
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index processing_reference on transparency.processing (tenant_id, lower(reference)) where archived_at is null;

create table transparency.processing_link (
  tenant_id uuid not null,
  id uuid not null,
  processing_id uuid not null,
  system_id uuid,
  everyday_id uuid,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, processing_id, system_id, everyday_id),
  foreign key (tenant_id, processing_id) references transparency.processing (tenant_id, id),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  foreign key (tenant_id, everyday_id) references transparency.everyday (tenant_id, id),
  check (num_nonnulls(system_id, everyday_id) = 1)
);

-- An incident opens every clock that the law knows: one record, several notifications.
create table transparency.incident (
  tenant_id uuid not null,
  id uuid not null,
  number int not null,
  system_id uuid,
  title text not null,
  what text not null,
  happened_at timestamptz,
  known_at timestamptz not null,
  -- Art. 3(49): null = not yet known.
  serious text check (serious in ('none', 'death', 'health', 'infrastructure', 'rights', 'property')),
  provider_reachable boolean,
  personal_data boolean,
  breach_risk text check (breach_risk in ('none', 'risk', 'high')),
  persons int check (persons >= 0),
  consequences text,
  cause text,
  measures text,
  suspended_on date,
  closed_on date,
  closed_by text,
  conclusion text,
  recorded_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id)
);

-- A step of an incident: whom to tell, until when; told, or why not.
create table transparency.notification (
  tenant_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  code text not null,
  done_at timestamptz,
  done_by text,
  reference text,
  file_id uuid,
  not_needed text,
  primary key (tenant_id, id),
  unique (tenant_id, incident_id, code),
  foreign key (tenant_id, incident_id) references transparency.incident (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id),
  check (num_nonnulls(done_at, not_needed) = 1)
);

-- AIDF (art. 27 AI Act) and AIPD (art. 35 GDPR), guided; a validated version never changes.
create table transparency.assessment (
  tenant_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  kind text not null check (kind in ('fria', 'dpia')),
  version int not null,
  answers jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'validated')),
  summary text,
  residual_risk text check (residual_risk in ('low', 'medium', 'high')),
  dpo_opinion text,
  started_by text not null,
  started_on date not null,
  validated_by text,
  validated_role text,
  validated_on date,
  notified_on date,
  notified_reference text,
  review_on date,
  primary key (tenant_id, id),
  unique (tenant_id, system_id, kind, version),
  foreign key (tenant_id, system_id) references inventory.system (tenant_id, id),
  check (state = 'draft' or (validated_by is not null and validated_role is not null and validated_on is not null and summary is not null))
);
create unique index assessment_draft on transparency.assessment (tenant_id, system_id, kind) where state = 'draft';

call kernel.tenant_table('transparency.processing');
call kernel.tenant_table('transparency.processing_link');
call kernel.tenant_table('transparency.incident');
call kernel.tenant_table('transparency.notification');
call kernel.tenant_table('transparency.assessment');

-- Once validated, only the notice to the authority may still be written; the name of whoever began it may be forgotten.
create function transparency.keep_validated() returns trigger language plpgsql as $$
begin
  if old.state = 'validated' and
    (to_jsonb(old) - '{notified_on,notified_reference,started_by}'::text[]) is distinct from
    (to_jsonb(new) - '{notified_on,notified_reference,started_by}'::text[]) then
    raise exception 'a validated assessment never changes';
  end if;
  return new;
end $$;
create trigger keep_validated before update on transparency.assessment for each row execute function transparency.keep_validated();

create function transparency.refuse_validated() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a validated assessment stays' using errcode = 'check_violation';
end $$;
-- Drafts are given up; erasing what was validated is left to the rules of retention.
create trigger validated_stays before delete on transparency.assessment for each row
  when (old.state = 'validated' and not pg_has_role(current_user, 'gouvernail_owner', 'member'))
  execute function transparency.refuse_validated();
