create schema governance;
grant usage on schema governance to gouvernail_app;

-- The territory is made of its communes and of those who run its services too.
alter table organisation.party drop constraint party_kind_check;
alter table organisation.party add constraint party_kind_check
  check (kind in ('vendor', 'partner', 'commune', 'epci', 'syndicat', 'delegataire', 'centre-de-gestion', 'state'));

-- Who holds a role (code of data/roles.json), for a directorate or for the whole authority. With a party, the holder is
-- somebody of that organisation: the custodian at a délégataire, or the data lead that an EPCI shares.
create table governance.role_holder (
  tenant_id uuid not null,
  id uuid not null,
  role text not null,
  directorate_id uuid,
  party_id uuid,
  -- A function, and a person where the act names one.
  holder text not null,
  deputy text,
  named_on date not null,
  ended_on date check (ended_on >= named_on),
  ended_reason text,
  act text,
  act_file_id uuid,
  note text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check ((ended_on is null) = (ended_reason is null)),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id),
  foreign key (tenant_id, act_file_id) references kernel.file (tenant_id, id)
);
create index role_holder_role on governance.role_holder (tenant_id, role, directorate_id);
create index role_holder_party on governance.role_holder (tenant_id, party_id);

-- An instance that meets (kind of data/body-kinds.json): the authority's, or with a party that of another organisation.
create table governance.body (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  domain text not null check (domain in ('data', 'ai', 'both')),
  party_id uuid,
  purpose text,
  -- How often it means to meet.
  every_months int check (every_months between 1 and 24),
  charter text,
  created_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create unique index body_name on governance.body (tenant_id, lower(name)) where archived_at is null;

create table governance.member (
  tenant_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  name text not null,
  seat text not null check (seat in ('chair', 'secretary', 'member', 'guest')),
  directorate_id uuid,
  party_id uuid,
  since date not null,
  until date check (until >= since),
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references governance.body (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create index member_body on governance.member (tenant_id, body_id);

create table governance.meeting (
  tenant_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meets_on date not null,
  meets_at text,
  place text,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  agenda text[] not null default '{}',
  minutes text,
  minutes_file_id uuid,
  -- The AI roadmap was debated there, for a body that is the assembly or speaks for it.
  debated_roadmap boolean not null default false,
  cancelled_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check ((state = 'cancelled') = (cancelled_reason is not null)),
  foreign key (tenant_id, body_id) references governance.body (tenant_id, id),
  foreign key (tenant_id, minutes_file_id) references kernel.file (tenant_id, id)
);
create index meeting_body on governance.meeting (tenant_id, body_id, meets_on);

-- Who was there: a member, or somebody invited that day. The name is kept as it was on the day.
create table governance.attendance (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  member_id uuid,
  name text not null,
  party_id uuid,
  state text not null check (state in ('present', 'excused', 'absent')),
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, member_id),
  foreign key (tenant_id, meeting_id) references governance.meeting (tenant_id, id),
  foreign key (tenant_id, body_id) references governance.body (tenant_id, id),
  foreign key (tenant_id, member_id) references governance.member (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create index attendance_body on governance.attendance (tenant_id, body_id);
create index attendance_member on governance.attendance (tenant_id, member_id);

-- What a body decided. Put off before its day, it has a new day; after, `missed_on` keeps the day that was not kept.
create table governance.decision (
  tenant_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid,
  number int not null,
  subject text not null,
  decided text not null,
  reasons text,
  -- Who is responsible, who decides, who pays.
  responsible text,
  decides text,
  pays text,
  votes_for int check (votes_for >= 0),
  votes_against int check (votes_against >= 0),
  votes_abstain int check (votes_abstain >= 0),
  dissent text,
  dataset_ids uuid[] not null default '{}',
  agreement_ids uuid[] not null default '{}',
  action_id uuid,
  decided_on date not null,
  owner text,
  due_on date check (due_on >= decided_on),
  missed_on date,
  postponed_reason text,
  done_on date check (done_on >= decided_on),
  done_what text,
  dropped_on date,
  dropped_reason text,
  review_on date,
  reviewed_on date,
  review_note text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, body_id, number),
  check ((done_on is null) = (done_what is null)),
  check ((dropped_on is null) = (dropped_reason is null)),
  check (done_on is null or dropped_on is null),
  foreign key (tenant_id, body_id) references governance.body (tenant_id, id),
  foreign key (tenant_id, meeting_id) references governance.meeting (tenant_id, id),
  foreign key (tenant_id, action_id) references plan.action (tenant_id, id)
);
create index decision_meeting on governance.decision (tenant_id, meeting_id);
create index decision_action on governance.decision (tenant_id, action_id);
create index decision_due on governance.decision (tenant_id, due_on) where done_on is null and dropped_on is null;

-- What binds the authority and others about data (kind of data/agreement-kinds.json). Sections follow the model of
-- data/agreement-model.json: code → text as it was written here; null = not part of this agreement.
create table governance.agreement (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  kind text not null,
  domain text not null check (domain in ('data', 'ai', 'both')),
  object text,
  reference text,
  owner text,
  state text not null default 'draft' check (state in ('draft', 'signed', 'ended')),
  signed_on date,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  tacit_renewal boolean not null default false,
  renewal_months int check (renewal_months between 1 and 120),
  notice_months int not null default 3 check (notice_months between 0 and 24),
  dataset_ids uuid[] not null default '{}',
  sections jsonb not null default '{}',
  file_id uuid,
  ended_on date,
  ended_reason text,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (state = 'draft' or (signed_on is not null and starts_on is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  check (not tacit_renewal or (ends_on is not null and renewal_months is not null)),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index agreement_end on governance.agreement (tenant_id, ends_on);

create table governance.agreement_party (
  tenant_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  party_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, agreement_id, party_id),
  foreign key (tenant_id, agreement_id) references governance.agreement (tenant_id, id),
  foreign key (tenant_id, party_id) references organisation.party (tenant_id, id)
);
create index agreement_party_party on governance.agreement_party (tenant_id, party_id);

-- The account of a year, given to a body, then shown to the public.
create table governance.yearly_account (
  tenant_id uuid not null,
  id uuid not null,
  year int not null check (year between 2000 and 2199),
  domain text not null check (domain in ('data', 'ai', 'both')),
  given_on date not null,
  body_id uuid not null,
  content text,
  file_id uuid,
  published_on date,
  published_where text,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (content is not null or file_id is not null),
  check ((published_on is null) = (published_where is null)),
  foreign key (tenant_id, body_id) references governance.body (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index yearly_account_body on governance.yearly_account (tenant_id, body_id);

-- Who is told by mail of meetings, decisions and agreements that come near or are late; up to which day they were.
create table governance.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  mails boolean not null,
  recipients text[] not null default '{}',
  mailed_on date,
  primary key (tenant_id, id),
  unique (tenant_id)
);

call kernel.tenant_table('governance.role_holder');
call kernel.tenant_table('governance.body');
call kernel.tenant_table('governance.member');
call kernel.tenant_table('governance.meeting');
call kernel.tenant_table('governance.attendance');
call kernel.tenant_table('governance.decision');
call kernel.tenant_table('governance.agreement');
call kernel.tenant_table('governance.agreement_party');
call kernel.tenant_table('governance.yearly_account');
call kernel.tenant_table('governance.follow_up');
