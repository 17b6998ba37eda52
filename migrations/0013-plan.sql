-- The plan as people steer it: what waits for what, what is said and decided about an action, calendars people follow.

create table plan.dependency (
  tenant_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  waits_for uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, action_id, waits_for),
  check (action_id <> waits_for),
  foreign key (tenant_id, action_id) references plan.action (tenant_id, id),
  foreign key (tenant_id, waits_for) references plan.action (tenant_id, id)
);
create index dependency_waits_for on plan.dependency (tenant_id, waits_for);

create table plan.action_comment (
  tenant_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  text text not null,
  author text not null,
  author_key text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, action_id) references plan.action (tenant_id, id)
);
create index action_comment_action on plan.action_comment (tenant_id, action_id, written_at);

create table plan.action_decision (
  tenant_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  decided_on date not null,
  decided_by text not null,
  decision text not null,
  reference text,
  file_id uuid,
  recorded_by text not null,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, action_id) references plan.action (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index action_decision_action on plan.action_decision (tenant_id, action_id, decided_on);

-- A private address that a calendar application reads: the person holds the token, the database only its digest.
create table plan.calendar_link (
  tenant_id uuid not null,
  id uuid not null,
  token_hash text not null,
  person_id text not null,
  person_name text not null,
  label text not null,
  only_mine boolean not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index calendar_link_person on plan.calendar_link (tenant_id, person_id);

call kernel.tenant_table('plan.dependency');
call kernel.tenant_table('plan.action_comment');
call kernel.tenant_table('plan.action_decision');
call kernel.tenant_table('plan.calendar_link');

-- Whoever leaves the authority, or loses every role that reads the plan, takes no open calendar along.
create function plan.close_calendar_links() returns trigger language plpgsql as $$
begin
  update plan.calendar_link set revoked_at = coalesce(new.archived_at, now())
  where tenant_id = new.tenant_id and person_id = new.user_id::text and revoked_at is null;
  return null;
end $$;
create trigger close_calendar_links after update of archived_at, roles on accounts.membership
  for each row when (new.archived_at is not null or new.roles <@ '{agent}') execute function plan.close_calendar_links();
