-- How long things are kept, what was eliminated by whose decision, and archives of the whole authority.
create schema retention;
grant usage on schema retention to gouvernail_app;

-- A duration that the authority chose within the bounds of the rule; no row = that of the rule.
create table retention.duration (
  tenant_id uuid not null,
  id uuid not null,
  rule text not null,
  months int not null check (months between 1 and 1200),
  reason text not null,
  set_by text not null,
  set_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, rule)
);

-- A proposal to eliminate: it stays for ever, and says by whose decision what is no longer there went away.
create table retention.proposal (
  tenant_id uuid not null,
  id uuid not null,
  number int not null,
  state text not null check (state in ('proposed', 'withdrawn', 'approved', 'done')),
  proposed_by text not null,
  proposed_by_id text not null,
  proposed_on date not null,
  withdrawn_on date,
  withdrawn_reason text,
  approved_by text,
  approved_by_id text,
  approved_role text,
  approved_on date,
  -- Why one person did both, in an authority where nobody else could approve.
  waiver_reason text,
  visa_by text,
  visa_on date,
  visa_reference text,
  visa_file_id uuid,
  job_id uuid,
  done_on date,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, visa_file_id) references kernel.file (tenant_id, id),
  check (state not in ('approved', 'done') or (approved_by is not null and approved_role is not null and approved_on is not null
    and approved_by_id is not null and (approved_by_id <> proposed_by_id or waiver_reason is not null)))
);

-- The rules as they were on that day: what was decided does not move when rules do.
create table retention.proposal_rule (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  rule text not null,
  table_name text not null,
  months int not null,
  fate text not null check (fate in ('delete', 'pseudonymise')),
  cutoff date not null,
  items int not null,
  oldest date,
  newest date,
  -- What leaves with a record: [{ "table": …, "by": column that names the record }].
  children jsonb not null default '[]',
  primary key (tenant_id, id),
  unique (tenant_id, proposal_id, rule),
  foreign key (tenant_id, proposal_id) references retention.proposal (tenant_id, id)
);

-- One line per record: an id and a digest, never what the record said.
create table retention.proposal_item (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  rule text not null,
  table_name text not null,
  row_id uuid not null,
  fingerprint text not null,
  state text not null default 'pending' check (state in ('pending', 'eliminated', 'pseudonymised', 'touched', 'referenced', 'gone')),
  -- The table that still refers to it.
  held_by text,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, proposal_id, table_name, row_id),
  foreign key (tenant_id, proposal_id) references retention.proposal (tenant_id, id)
);
create index proposal_item_state on retention.proposal_item (tenant_id, proposal_id, state, id);

-- An archive of the whole authority, made by a job and kept a few days for whoever asked.
create table retention.archive (
  tenant_id uuid not null,
  id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null,
  job_id uuid,
  bytes bigint,
  sha256 text,
  made_at timestamptz,
  expires_at timestamptz,
  primary key (tenant_id, id)
);

create table retention.archive_part (
  tenant_id uuid not null,
  id uuid not null,
  archive_id uuid not null,
  position int not null,
  content bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, archive_id, position),
  foreign key (tenant_id, archive_id) references retention.archive (tenant_id, id) on delete cascade
);

call kernel.tenant_table('retention.duration');
call kernel.tenant_table('retention.proposal');
call kernel.tenant_table('retention.proposal_rule', history => false);
call kernel.tenant_table('retention.proposal_item', history => false);
call kernel.tenant_table('retention.archive', history => false);
call kernel.tenant_table('retention.archive_part', history => false);

-- Archives say by which version of the tables they were made.
grant select on public.migration to gouvernail_app;

-- A comment that begins so keeps a table or a column out of archives of a whole authority, and says why.
comment on table retention.archive is 'Left out of archives: une archive n’en contient pas d’autres.';
comment on table retention.archive_part is 'Left out of archives: une archive n’en contient pas d’autres.';
comment on table cartography.drawing is 'Left out of archives: les dessins se refont à partir des registres.';
comment on table cartography.position is 'Left out of archives: les dessins se refont à partir des registres.';
comment on table kernel.file_chunk is 'Left out of archives: les octets des fichiers sont dans le dossier files.';
comment on column accounts.membership.provider_id is 'Left out of archives: les fournisseurs d’identité se règlent à nouveau.';

-- The name by which registers know a table, whatever words PostgreSQL keeps for itself.
create function retention.plain_name(relation regclass) returns text language sql stable set search_path = '' as $$
  select n.nspname || '.' || c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.oid = relation
$$;

-- Columns that hold the id of a file, whatever the table.
create function retention.file_columns() returns table (relation regclass, field name) language sql stable set search_path = '' as $$
  select a.attrelid::regclass, a.attname
  from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
  where a.atttypid = 'uuid'::regtype and (a.attname = 'file_id' or a.attname like '%\_file\_id')
    and a.attrelid <> 'kernel.file_chunk'::regclass
$$;

-- Deletes the bytes of files that nothing refers to any more; a file that two records share stays until both are gone.
create function retention.drop_unused_files(files uuid[]) returns int language plpgsql set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  file uuid;
  used boolean;
  place record;
  dropped int := 0;
begin
  foreach file in array coalesce(files, '{}') loop
    continue when file is null;
    perform from kernel.file f where f.tenant_id = tenant and f.id = file for update;
    used := false;
    for place in select * from retention.file_columns() loop
      execute format('select exists (select from %s where tenant_id = $1 and %I = $2)', place.relation, place.field)
        into used using tenant, file;
      exit when used;
    end loop;
    if not used then
      delete from kernel.file f where f.tenant_id = tenant and f.id = file;
      dropped := dropped + 1;
    end if;
  end loop;
  return dropped;
end $$;

-- A digest of a record with its notes and files: another one at the time of elimination means that somebody touched it.
create function retention.fingerprint(target text, record uuid) returns text language plpgsql stable
  set search_path = '' set timezone = 'UTC' as $$
declare
  digest text;
begin
  execute format('select md5(to_jsonb(t)::text || coalesce((select string_agg(m.id::text, '','' order by m.id) from (
      select n.id from records.note n where n.tenant_id = $1 and n.register = $3 and n.record_id = $2
      union all select a.id from records.attachment a where a.tenant_id = $1 and a.register = $3 and a.record_id = $2) m), ''''))
    from %s t where t.tenant_id = $1 and t.id = $2', target::regclass)
    into digest using kernel.current_tenant(), record, target;
  return digest;
end $$;

-- The table whose living rows name this record without a foreign key: a list of ids, or a lone id.
create function retention.named_by(target regclass, record uuid, except_tables text[]) returns text language plpgsql stable
  set search_path = '' as $$
declare
  bare text := (select relname from pg_catalog.pg_class where oid = target);
  place record;
  named boolean;
begin
  for place in
    select a.attrelid::regclass as relation, a.attname as field, a.atttypid = 'uuid[]'::regtype as many
    from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_catalog.pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
    where (a.atttypid = 'uuid[]'::regtype and a.attname = bare || '_ids' or a.atttypid = 'uuid'::regtype and a.attname = bare || '_id')
      and a.attrelid <> target and not retention.plain_name(a.attrelid) = any (except_tables)
  loop
    execute format('select exists (select from %s where tenant_id = $1 and %s)', place.relation,
      case when place.many then format('%I @> array[$2]', place.field) else format('%I = $2', place.field) end)
      into named using kernel.current_tenant(), record;
    if named then return retention.plain_name(place.relation); end if;
  end loop;
  return null;
end $$;

-- Tables of registers alone are in the reach of owner functions, whatever a proposal was made to say.
create function retention.register_table(name text) returns regclass language plpgsql stable set search_path = '' as $$
begin
  if split_part(name, '.', 1) in ('kernel', 'retention', 'auth', 'public', 'pgboss', 'pg_catalog', 'information_schema') then
    raise exception '% is no register', name;
  end if;
  return name::regclass;
end $$;

-- Deletes rows with what people put in their margin; adds what went to `gone` and the files that they held to `files`.
create procedure retention.take_out(target regclass, field text, record uuid, inout gone jsonb, inout files uuid[])
  language plpgsql set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  plain text := retention.plain_name(target);
  ids uuid[];
  held uuid[];
  place record;
begin
  execute format('select array_agg(id) from %s where tenant_id = $1 and %I = $2', target, field) into ids using tenant, record;
  if ids is null then return; end if;
  for place in select * from retention.file_columns() f where f.relation = target loop
    execute format('select array_agg(%I) from %s where tenant_id = $1 and id = any ($2)', place.field, target)
      into held using tenant, ids;
    files := files || coalesce(held, '{}');
  end loop;
  with deleted as (delete from records.attachment where tenant_id = tenant and register = plain and record_id = any (ids)
      returning id, file_id)
  select gone || jsonb_build_object('table', 'records.attachment', 'ids', coalesce(jsonb_agg(id), '[]')),
    files || coalesce(array_agg(file_id), '{}') into gone, files from deleted;
  with deleted as (delete from records.note where tenant_id = tenant and register = plain and record_id = any (ids) returning id)
  select gone || jsonb_build_object('table', 'records.note', 'ids', coalesce(jsonb_agg(id), '[]')) into gone from deleted;
  execute format('delete from %s where tenant_id = $1 and id = any ($2)', target) using tenant, ids;
  gone := gone || jsonb_build_object('table', plain, 'ids', to_jsonb(ids));
end $$;

-- What an operation was told, once what it spoke of is eliminated: ids and figures stay, words do not.
create function retention.without_words(input jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(input) <> 'object' then null else (
    select coalesce(jsonb_object_agg(key, case
      when jsonb_typeof(value) in ('number', 'boolean', 'null') then value
      when value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then value
      else '"éliminé"'::jsonb end), '{}') from jsonb_each(input)) end
$$;

-- Erases history and inputs of rows that are gone: one line stays, which says by which proposal.
create function retention.forget(gone jsonb, target text, record uuid, number int, day date) returns void language plpgsql
  set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  here uuid := nullif(current_setting('app.operation', true), '')::uuid;
  part jsonb;
  operations uuid[] := '{}';
  more uuid[];
begin
  for part in select value from jsonb_array_elements(gone) loop
    with erased as (delete from kernel.change c where c.tenant_id = tenant and c.table_name = part ->> 'table'
        and c.row_id = any (array(select jsonb_array_elements_text(part -> 'ids')::uuid)) returning operation_id)
    select array_agg(distinct operation_id) into more from erased;
    operations := operations || coalesce(more, '{}');
  end loop;
  update kernel.audit a set input = retention.without_words(a.input)
  where a.tenant_id = tenant and (a.id = any (operations) or a.parent_id = any (operations))
    and a.id is distinct from here and a.parent_id is distinct from here;
  insert into kernel.change (tenant_id, operation_id, table_name, row_id, after)
  values (tenant, here, target, record, jsonb_build_object('eliminated_on', day, 'proposal', number));
end $$;

-- Carries out one line of an approved proposal, with the owner's rights since history is otherwise never rewritten. It
-- deletes nothing that was not proposed, approved and left untouched since.
create function retention.eliminate(line uuid, day date) returns text language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  item record;
  child record;
  outcome text;
  holder text;
  place text;
  gone jsonb := '[]';
  files uuid[] := '{}';
begin
  select i.*, p.number, r.children into item
  from retention.proposal_item i
    join retention.proposal p on p.tenant_id = i.tenant_id and p.id = i.proposal_id
    join retention.proposal_rule r on r.tenant_id = i.tenant_id and r.proposal_id = p.id and r.rule = i.rule
  where i.tenant_id = tenant and i.id = line and i.state = 'pending' and p.state = 'approved' and r.fate = 'delete'
    and (i.table_name = 'kernel.audit' or split_part(i.table_name, '.', 1) not in ('kernel', 'retention', 'auth', 'public', 'pgboss'))
  for update of i;
  if not found then raise exception 'no pending line of an approved proposal'; end if;

  if retention.fingerprint(item.table_name, item.row_id) is distinct from item.fingerprint then
    outcome := case when retention.fingerprint(item.table_name, item.row_id) is null then 'gone' else 'touched' end;
  elsif item.table_name = 'kernel.audit' then
    -- Who changed a record that is still there is the history of that record.
    delete from kernel.audit a where a.tenant_id = tenant and a.id = item.row_id and a.at < least(day, current_date) - interval '6 months'
      and not exists (select from kernel.change c where c.tenant_id = tenant and c.operation_id in (a.id, a.parent_id));
    outcome := case when found then 'eliminated' else 'referenced' end;
    holder := case when outcome = 'referenced' then 'kernel.change' end;
  else
    holder := retention.named_by(item.table_name::regclass, item.row_id,
      array(select c ->> 'table' from jsonb_array_elements(item.children) c));
    outcome := case when holder is null then 'eliminated' else 'referenced' end;
    if holder is null then
      begin
        for child in select c ->> 'table' as name, c ->> 'by' as field from jsonb_array_elements(item.children) c loop
          call retention.take_out(retention.register_table(child.name), child.field, item.row_id, gone, files);
        end loop;
        call retention.take_out(retention.register_table(item.table_name), 'id', item.row_id, gone, files);
        perform retention.drop_unused_files(files);
        perform retention.forget(gone, item.table_name, item.row_id, item.number, day);
      exception when foreign_key_violation then
        get stacked diagnostics holder = table_name, place = schema_name;
        holder := place || '.' || holder;
        outcome := 'referenced';
      end;
    end if;
  end if;
  update retention.proposal_item set state = outcome, held_by = holder, ended_at = day where tenant_id = tenant and id = line;
  return outcome;
end $$;
revoke execute on function retention.eliminate(uuid, date) from public;
grant execute on function retention.eliminate(uuid, date) to gouvernail_app;

-- Puts other texts in the place of whole values of a document; keys that sign an act keep theirs.
create function retention.masked(document jsonb, replacements jsonb, signed text[]) returns jsonb language plpgsql immutable
  set search_path = '' as $$
declare
  words text := document::text;
  pair jsonb;
begin
  if document is null or jsonb_typeof(document) <> 'object' then return document; end if;
  for pair in select value from jsonb_array_elements(replacements) loop
    words := replace(words, (pair -> 0)::text, (pair -> 1)::text);
  end loop;
  return words::jsonb || (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(document) where key = any (signed));
end $$;

create function retention.mentions(document text, variadic words text[]) returns boolean language sql immutable set search_path = '' as $$
  select exists (select from unnest(words) word where word <> '' and strpos(document, trim(both '"' from to_jsonb(word)::text)) > 0)
$$;

-- Somebody who left becomes « personne 7 » wherever their name is only a trace; `persons` says where names are traces and
-- where they sign acts. The link between the number and the person is kept nowhere.
create function retention.pseudonymise(line uuid, persons jsonb, day date) returns text language plpgsql security definer
  set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  item record;
  person record;
  trace record;
  alias text;
  key uuid := gen_random_uuid();
  namesake boolean;
  place regclass;
  pairs jsonb;
  ids jsonb;
  outcome text := 'pseudonymised';
begin
  select i.* into item
  from retention.proposal_item i
    join retention.proposal p on p.tenant_id = i.tenant_id and p.id = i.proposal_id
    join retention.proposal_rule r on r.tenant_id = i.tenant_id and r.proposal_id = p.id and r.rule = i.rule
  where i.tenant_id = tenant and i.id = line and i.state = 'pending' and p.state = 'approved' and r.fate = 'pseudonymise'
    and i.table_name = 'accounts.membership'
  for update of i;
  if not found then raise exception 'no pending line of an approved proposal'; end if;

  select m.user_id, m.name, m.email into person from accounts.membership m where m.tenant_id = tenant and m.id = item.row_id for update;
  if not found then outcome := 'gone';
  elsif person.name ~ '^personne \d+$' and person.email = '' then null;
  elsif retention.fingerprint(item.table_name, item.row_id) is distinct from item.fingerprint
    or exists (select from accounts.membership m where m.tenant_id = tenant and m.user_id = person.user_id and m.archived_at is null)
  then outcome := 'touched';
  else
    select 'personne ' || coalesce(max(substring(m.name from '^personne (\d+)$')::int), 0) + 1 into alias
    from accounts.membership m where m.tenant_id = tenant;
    -- Where a trace has no id but only a name, two people of one name cannot be told apart: that name stays.
    namesake := exists (select from accounts.membership m
      where m.tenant_id = tenant and m.name = person.name and m.user_id <> person.user_id);
    for trace in select t ->> 'table' as name, t ->> 'person' as field, t ->> 'id' as id from jsonb_array_elements(persons -> 'traces') t loop
      place := case when trace.name in ('kernel.job', 'retention.archive', 'retention.duration', 'retention.proposal')
        then trace.name::regclass else retention.register_table(trace.name) end;
      if trace.id is not null then
        execute format('update %s set %I = %L, %I = %L where tenant_id = %L and %I::text in (%L, %L)', place,
          trace.field, alias, trace.id, key, tenant, trace.id, person.user_id, 'user:' || person.user_id);
      elsif not namesake then
        execute format('update %s set %I = %L where tenant_id = %L and %I = %L', place,
          trace.field, alias, tenant, trace.field, person.name);
      end if;
    end loop;
    update accounts.invitation i set email = alias where i.tenant_id = tenant and i.email = person.email;
    update accounts.membership m set name = alias, email = '', user_id = key where m.tenant_id = tenant and m.user_id = person.user_id;

    ids := jsonb_build_array(jsonb_build_array(person.user_id, key), jsonb_build_array('user:' || person.user_id, key));
    if person.email <> '' then ids := ids || jsonb_build_array(jsonb_build_array(person.email, alias)); end if;
    pairs := ids || jsonb_build_array(jsonb_build_array(person.name, alias));
    update kernel.change c set
      before = retention.masked(c.before, case when namesake and c.before::text not like '%' || person.user_id || '%' then ids else pairs end, a.fields),
      after = retention.masked(c.after, case when namesake and c.after::text not like '%' || person.user_id || '%' then ids else pairs end, a.fields)
    from (select t.name, array(select s ->> 'column' from jsonb_array_elements(persons -> 'acts') s where s ->> 'table' = t.name) as fields
      from (select distinct table_name as name from kernel.change where tenant_id = tenant) t) a
    where c.tenant_id = tenant and a.name = c.table_name
      and retention.mentions(concat(c.before, c.after), person.user_id::text, person.email, person.name);
    update kernel.audit a set actor_name = alias, actor_id = key where a.tenant_id = tenant and a.actor_id = person.user_id::text;
    update kernel.audit a set input = retention.masked(a.input, case when namesake then ids else pairs end,
      array(select s ->> 'column' from jsonb_array_elements(persons -> 'acts') s))
    where a.tenant_id = tenant and jsonb_typeof(a.input) = 'object'
      and retention.mentions(a.input::text, person.user_id::text, person.email, person.name);
    -- The account goes with the last authority that knew it; those who run the installation keep theirs.
    delete from auth."user" u where u.id = person.user_id
      and not exists (select from accounts.membership m where m.user_id = u.id)
      and not exists (select from auth.operator o where o.user_id = u.id);
  end if;
  update retention.proposal_item set state = outcome, ended_at = day where tenant_id = tenant and id = line;
  return outcome;
end $$;
revoke execute on function retention.pseudonymise(uuid, jsonb, date) from public;
grant execute on function retention.pseudonymise(uuid, jsonb, date) to gouvernail_app;

-- Bringing an archive in writes rows, and triggers note them as if they were new: those notes make way for the history that
-- the archive brings. It only works while nothing of the authority is older than the transaction itself.
create function kernel.forget_creation() returns void language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := kernel.current_tenant();
  here xid := pg_current_xact_id()::xid;
begin
  if not exists (select from kernel.tenant t where t.id = tenant and t.xmin = here)
    or exists (select from kernel.change c where c.tenant_id = tenant and c.xmin <> here)
    or exists (select from kernel.audit a where a.tenant_id = tenant and a.xmin <> here)
  then raise exception 'this authority was there before'; end if;
  delete from kernel.change c where c.tenant_id = tenant;
end $$;
revoke execute on function kernel.forget_creation() from public;
grant execute on function kernel.forget_creation() to gouvernail_app;
