create schema plan;
grant usage on schema plan to gouvernail_app;

-- A dated fact in five fields: what, when, who, proof, rows.
create table plan.fact (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  dated date not null,
  who text not null,
  document_kind text not null,
  file_id uuid,
  prerequisites text[] not null,
  -- Evidence held by an EPCI, a syndicat or a centre de gestion counts while its agreement is in force.
  held_by uuid,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id),
  foreign key (tenant_id, held_by) references organisation.party (tenant_id, id)
);
create index fact_kind on plan.fact (tenant_id, kind, dated desc);

-- What the authority decides about a row: never its level.
create table plan.position (
  tenant_id uuid not null,
  id uuid not null,
  prerequisite text not null,
  target int check (target between 1 and 4),
  target_date date,
  weight int not null default 2 check (weight between 1 and 3),
  not_applicable boolean not null default false,
  not_applicable_reason text,
  comment text,
  comment_by text,
  comment_on date,
  primary key (tenant_id, id),
  unique (tenant_id, prerequisite),
  check (not not_applicable or not_applicable_reason is not null)
);

create table plan.action (
  tenant_id uuid not null,
  id uuid not null,
  template text,
  criterion text,
  title text not null,
  why text not null default '',
  prerequisites text[] not null,
  state text not null check (state in ('planned', 'started', 'done', 'reserve', 'dropped')),
  owner text,
  directorate_id uuid,
  starts_on date,
  due_on date,
  legal_due boolean not null default false,
  effort text not null check (effort in ('S', 'M', 'L')),
  person_days int check (person_days >= 0),
  euros int check (euros >= 0),
  decision text,
  -- Set when somebody placed it by hand: the report says so.
  pinned_rank int,
  done_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id)
);
create index action_state on plan.action (tenant_id, state);
create unique index action_template on plan.action (tenant_id, template) where template is not null and state <> 'dropped' and archived_at is null;

-- One row per indicator or level per day, only when it changed.
create table plan.snapshot (
  tenant_id uuid not null,
  id uuid not null,
  subject text not null,
  taken_on date not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  referential text not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject, taken_on)
);

-- A named person takes responsibility for levels and plan; until then everything is « document préparatoire ».
create table plan.validation (
  tenant_id uuid not null,
  id uuid not null,
  validated_by text not null,
  role text not null,
  validated_on date not null,
  content_sha256 text not null,
  levels jsonb not null,
  primary key (tenant_id, id)
);

call kernel.tenant_table('plan.fact');
call kernel.tenant_table('plan.position');
call kernel.tenant_table('plan.action');
call kernel.tenant_table('plan.snapshot', history => false);
call kernel.tenant_table('plan.validation');
