create schema inquiries;
grant usage on schema inquiries to gouvernail_app;

-- A letter of questions to one vendor, and what became of it. Its subjects are named as they were on the day.
create table inquiries.inquiry (
  tenant_id uuid not null,
  id uuid not null,
  vendor_id uuid not null,
  questionnaire text not null,
  version date not null,
  subjects jsonb not null default '[]',
  deadline date not null,
  sender_address text,
  recipient text,
  vendor_email text,
  signatory text,
  signatory_role text,
  contact text,
  follower text,
  follower_email text,
  sent_on date,
  sent_how text check (sent_how in ('mail', 'self')),
  sent_by text,
  replied_on date,
  reply_file_id uuid,
  -- After two reminders: a fact with its date, not a state that somebody guesses.
  no_answer_on date,
  no_answer_by text,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, vendor_id) references organisation.party (tenant_id, id),
  foreign key (tenant_id, reply_file_id) references kernel.file (tenant_id, id),
  check ((sent_on is null) = (sent_how is null) and (sent_on is null) = (sent_by is null)),
  check ((no_answer_on is null) = (no_answer_by is null))
);
create index inquiry_vendor on inquiries.inquiry (tenant_id, vendor_id);

create table inquiries.reminder (
  tenant_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  rank int not null check (rank in (1, 2)),
  sent_on date not null,
  sent_how text not null check (sent_how in ('mail', 'self')),
  sent_by text not null,
  answer_by date not null,
  primary key (tenant_id, id),
  unique (tenant_id, inquiry_id, rank),
  foreign key (tenant_id, inquiry_id) references inquiries.inquiry (tenant_id, id)
);

create table inquiries.answer (
  tenant_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  question text not null,
  outcome text not null check (outcome in ('answered', 'partial', 'refused', 'no-answer')),
  content text,
  received_on date,
  consequence text,
  file_id uuid,
  recorded_by text not null,
  recorded_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, inquiry_id, question),
  foreign key (tenant_id, inquiry_id) references inquiries.inquiry (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);

-- Whether those who follow are told by mail what is due; up to which day they were.
create table inquiries.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  mails boolean not null,
  mailed_on date,
  primary key (tenant_id, id),
  unique (tenant_id)
);

call kernel.tenant_table('inquiries.inquiry');
call kernel.tenant_table('inquiries.reminder');
call kernel.tenant_table('inquiries.answer');
call kernel.tenant_table('inquiries.follow_up');
