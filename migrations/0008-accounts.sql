-- A session says how it was opened: whether a second factor was proved, and by which identity provider. What that provider
-- gave to close its own session (id_token) is sealed with the secret of the installation.
alter table auth.session
  add column factor boolean not null default false,
  add column provider_id uuid,
  -- An authority's own provider opens that authority alone.
  add column provider_tenant_id uuid,
  add column id_token text;

-- The link to a new passphrase, asked for by mail or handed over: one hour, once, only its digest is here.
create table auth.reset (
  token_hash text primary key,
  user_id uuid not null references auth.user (id) on delete cascade,
  -- The authority whose administrator handed it over; null = sent to the person's own mailbox.
  handed_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index reset_owner on auth.reset (user_id);

-- The secret is sealed; last_step is the newest half-minute whose code has served, so that a code serves once.
create table auth.second_factor (
  user_id uuid primary key references auth.user (id) on delete cascade,
  secret text not null,
  last_step bigint not null,
  since timestamptz not null
);

create table auth.recovery_code (
  user_id uuid not null references auth.second_factor (user_id) on delete cascade,
  code_hash text not null,
  primary key (user_id, code_hash)
);

-- Providers of the installation have no tenant, and only say who somebody is; those of an authority may also say what its
-- members do there. The client's secret is sealed.
create table auth.identity_provider (
  id uuid primary key,
  tenant_id uuid references kernel.tenant (id) on delete cascade,
  label text not null,
  preset text not null,
  issuer text not null,
  client_id text not null,
  client_secret text,
  scopes text not null,
  acr_values text[] not null,
  email_domains text[] not null,
  trusts_email boolean not null,
  checks_factor boolean not null,
  just_in_time boolean not null,
  default_roles text[] not null check (not default_roles && '{operator,visitor}'),
  roles_claim text,
  role_map jsonb not null,
  condition_claim text,
  condition_values text[] not null,
  enabled boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null
);
create index identity_provider_tenant on auth.identity_provider (tenant_id);
alter table auth.identity_provider enable row level security;
alter table auth.identity_provider force row level security;
create policy tenant on auth.identity_provider to gouvernail_app
  using (tenant_id is null or tenant_id = (select kernel.current_tenant()))
  with check (tenant_id is null or tenant_id = (select kernel.current_tenant()));
create policy owner on auth.identity_provider to gouvernail_owner using (true) with check (true);

grant select, insert, update, delete on auth.reset, auth.second_factor, auth.recovery_code, auth.identity_provider to gouvernail_app;

-- Whose rights follow an identity provider, which then decides of them at each sign-in.
alter table accounts.membership add column provider_id uuid;

-- What an authority asks of those who come in; no row = nothing more than a passphrase.
create table accounts.sign_in_rule (
  tenant_id uuid not null,
  id uuid not null,
  second_factor boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
call kernel.tenant_table('accounts.sign_in_rule');
