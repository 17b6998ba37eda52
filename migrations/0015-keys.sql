create schema keys;
grant usage on schema keys to gouvernail_app;

-- A key is known by the digest of its text, never by the text; made_by is a person of auth.user, outside tenants. Nothing is endless.
create table keys.key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  digest text not null,
  permissions text[] not null check (cardinality(permissions) > 0),
  made_by text not null,
  maker text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at < created_at + interval '367 days'),
  last_used_on date,
  revoked_at timestamptz,
  revoked_by text,
  primary key (tenant_id, id),
  unique (tenant_id, digest)
);

-- Made and revoked are in the audit log; the day of use would only fill the history.
call kernel.tenant_table('keys.key', history => false);
