create schema records;
grant usage on schema records to gouvernail_app;

-- A list as somebody likes it: its filters, its order and its columns are those of its address.
create table records.view (
  tenant_id uuid not null,
  id uuid not null,
  register text not null,
  name text not null,
  query text not null,
  owner_id text not null,
  owner_name text not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, register, owner_id, name)
);

-- What people write in the margin of a record, and the files they pin to it. The record is of any register: no foreign key.
create table records.note (
  tenant_id uuid not null,
  id uuid not null,
  register text not null,
  record_id uuid not null,
  content text not null,
  author_id text not null,
  author_name text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index note_record on records.note (tenant_id, register, record_id);

create table records.attachment (
  tenant_id uuid not null,
  id uuid not null,
  register text not null,
  record_id uuid not null,
  label text not null,
  file_id uuid not null,
  author_id text not null,
  author_name text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index attachment_record on records.attachment (tenant_id, register, record_id);

call kernel.tenant_table('records.view');
call kernel.tenant_table('records.note');
call kernel.tenant_table('records.attachment');
