-- Who may sign in stands outside tenants: one person may work for several authorities. Written by better-auth and by our own verbs.
create schema auth;
grant usage on schema auth to gouvernail_app;

create table auth.user (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth.user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_owner on auth.session (user_id);

-- One way to prove who one is: a passphrase today, an identity provider tomorrow.
create table auth.account (
  id uuid primary key,
  user_id uuid not null references auth.user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_owner on auth.account (user_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

-- Failed sign-ins by network address and by e-mail address; the key is a digest, so that what was typed is not kept.
create table auth.attempt (
  key text primary key,
  count int not null,
  started_at timestamptz not null
);

-- The link printed at first start; it serves once, while nobody has an account.
create table auth.first_run (
  token_hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Those who run the installation.
create table auth.operator (
  user_id uuid primary key references auth.user (id) on delete cascade,
  since timestamptz not null
);

grant select, insert, update, delete on auth.user, auth.session, auth.account, auth.verification, auth.attempt, auth.first_run to gouvernail_app;
grant select, insert on auth.operator to gouvernail_app;

create schema accounts;
grant usage on schema accounts to gouvernail_app;

-- user_id is a person of auth.user, outside tenants, hence without a foreign key. Nobody becomes operator through an authority.
create table accounts.membership (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0 and not roles && '{operator,visitor}'),
  directorate_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  archived_at timestamptz,
  archived_reason text,
  primary key (tenant_id, id)
);
create unique index membership_user on accounts.membership (tenant_id, user_id) where archived_at is null;

create table accounts.invitation (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0 and not roles && '{operator,visitor}'),
  directorate_ids uuid[] not null default '{}',
  token_hash text not null,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  cancelled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create unique index invitation_pending on accounts.invitation (tenant_id, email) where accepted_at is null and cancelled_at is null;

call kernel.tenant_table('accounts.membership');
call kernel.tenant_table('accounts.invitation');

-- The authorities that somebody works for, asked once at sign-in: the only question across tenants, and it answers ids alone.
create function accounts.tenants_of(person uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select tenant_id from accounts.membership where user_id = person and archived_at is null
$$;
revoke execute on function accounts.tenants_of(uuid) from public;
grant execute on function accounts.tenants_of(uuid) to gouvernail_app;
