create schema requests;
grant usage on schema requests to gouvernail_app;

-- To whom a directorate's requests go, kept for the next time.
create table requests.contact (
  tenant_id uuid not null,
  id uuid not null,
  directorate_id uuid not null,
  name text,
  email text,
  primary key (tenant_id, id),
  unique (tenant_id, directorate_id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id)
);

-- Five minutes asked of one directorate. The applications are named as they were on the day, so that its page reads no register.
create table requests.request (
  tenant_id uuid not null,
  id uuid not null,
  directorate_id uuid not null,
  answer_by date not null,
  applications jsonb not null,
  applications_left int not null default 0,
  contact_name text,
  contact_email text,
  asked_by text not null,
  sent_on date,
  sent_how text check (sent_how in ('mail', 'self')),
  reminders int not null default 0,
  reminded_on date,
  revoked_at timestamptz,
  answered_at timestamptz,
  applied_at timestamptz,
  applied_by text,
  set_aside_at timestamptz,
  set_aside_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id)
);
create index request_directorate on requests.request (tenant_id, directorate_id);

-- Each mail, note or reminder carries a link of its own; the database holds its digest only.
create table requests.link (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  token_hash text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, request_id) references requests.request (tenant_id, id)
);
create index link_request on requests.link (tenant_id, request_id);

-- What a directorate says: kept aside until the pilot applies it. A draft has no history: nobody watches somebody write.
create table requests.answer (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  lines jsonb not null default '[]',
  missing text[] not null default '{}',
  remark text,
  answered_by text,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id),
  foreign key (tenant_id, request_id) references requests.request (tenant_id, id)
);

call kernel.tenant_table('requests.contact');
call kernel.tenant_table('requests.request');
call kernel.tenant_table('requests.link', history => false);
call kernel.tenant_table('requests.answer', history => false);
