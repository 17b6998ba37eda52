create schema intake;
grant usage on schema intake to gouvernail_app;

-- A file received: what it is, what became of it. What nobody recognises stays here with the reason.
create table intake.import (
  tenant_id uuid not null,
  id uuid not null,
  file_id uuid,
  file_name text not null,
  file_bytes int not null,
  file_kind text not null,
  recogniser text,
  confidence real,
  state text not null check (state in ('staged', 'applied', 'undone', 'set-aside', 'cancelled')),
  set_aside_reason jsonb,
  -- Headers that the mapping is remembered under.
  header_key text,
  mapping jsonb,
  preview jsonb,
  received_at timestamptz not null,
  received_by text not null,
  applied_at timestamptz,
  applied_operation uuid,
  created_rows int,
  updated_rows int,
  undone_at timestamptz,
  undo_kept jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index import_time on intake.import (tenant_id, received_at desc);

create table intake.staged_row (
  tenant_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  line int not null,
  values jsonb not null,
  twins jsonb not null default '[]',
  choice jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, import_id) references intake.import (tenant_id, id) on delete cascade
);
create index staged_row_import on intake.staged_row (tenant_id, import_id, line);

create table intake.mapping (
  tenant_id uuid not null,
  id uuid not null,
  recogniser text not null,
  header_key text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, recogniser, header_key)
);

call kernel.tenant_table('intake.import', history => false);
call kernel.tenant_table('intake.staged_row', history => false);
call kernel.tenant_table('intake.mapping', history => false);
