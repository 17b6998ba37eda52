create schema catalogue;
grant usage on schema catalogue to gouvernail_app;

create extension if not exists unaccent with schema public;

-- A dataset, in the terms of DCAT-AP 3. Each column holds the value in force; `edited` names those that a person set,
-- which no harvest writes again: the value of the source stays in its remote record, beside.
create table catalogue.dataset (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  description text,
  family text not null check (family in ('gis', 'open-data', 'business')),
  origin text not null check (origin in ('person', 'harvest', 'file')),
  directorate_id uuid,
  -- The function that answers for it, and the person or team to write to.
  owner text,
  contact text,
  publisher text,
  -- Codes of the European data-theme vocabulary (ENVI, TRAN…), then free words.
  themes text[] not null default '{}',
  keywords text[] not null default '{}',
  access_level text not null default 'unknown' check (access_level in ('open', 'restricted', 'internal', 'unknown')),
  -- Code of data/licences.json when recognised; the words of the source stay beside.
  licence text,
  licence_text text,
  legal_basis text,
  -- Code of the European frequency vocabulary (DAILY, MONTHLY, ANNUAL, IRREG…).
  frequency text,
  issued_on date,
  -- When the data changed, and when its description did: never the date of a harvest.
  modified_on date,
  described_on date,
  temporal_from date,
  temporal_until date,
  place text,
  -- West, south, east, north in degrees.
  bbox double precision[] check (bbox is null or cardinality(bbox) = 4),
  crs text,
  -- Schema that the data follows: its id on schema.data.gouv.fr or its address.
  conforms_to text,
  provenance text,
  landing_page text,
  language text,
  personal_data text not null default 'unknown' check (personal_data in ('unknown', 'suggested', 'none', 'professional', 'personal', 'sensitive')),
  personal_data_by text,
  personal_data_on date,
  edited text[] not null default '{}',
  -- Somebody looked: no published schema exists for such data.
  without_schema boolean not null default false,
  reviewed_on date,
  archived_at timestamptz,
  archived_reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, directorate_id) references organisation.directorate (tenant_id, id)
);
create index dataset_directorate on catalogue.dataset (tenant_id, directorate_id);

-- A way to reach a dataset: a file kept here, a file elsewhere, a service, an API, a page.
create table catalogue.distribution (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  position int not null,
  origin text not null check (origin in ('person', 'harvest', 'file')),
  kind text not null check (kind in ('file', 'api', 'service', 'page')),
  title text,
  access_url text,
  download_url text,
  file_id uuid,
  -- Normalised (CSV, SHP, WFS…) or null when not recognised; the words of the source stay beside.
  format text,
  format_text text,
  media_type text,
  byte_size bigint check (byte_size >= 0),
  checksum text,
  modified_on date,
  licence text,
  licence_text text,
  -- Last answer of its address.
  link_state text check (link_state in ('alive', 'dead', 'moved', 'unsure')),
  link_status int,
  link_checked_at timestamptz,
  link_failures int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, id)
);
create index distribution_dataset on catalogue.distribution (tenant_id, dataset_id, position);

-- What is worked out of living datasets and never typed. A search may have to read all of it: rows are kept as narrow as can be,
-- values as numbers. Triggers write it; `catalogue/datasets/refresh-readiness.ts` writes readiness and lateness, and `stale` says
-- that it must. No history: the record itself has one, and a score that moves by itself would bury it.
create table catalogue.standing (
  tenant_id uuid not null,
  -- That of the dataset.
  id uuid not null,
  directorate_id uuid,
  -- Places of the values in the lists of catalogue.value_codes: family + 4 × access level + 16 × verdict + 128 if somebody answers for it.
  traits int not null,
  -- One bit for each theme and each format, in the order of these lists; the last bit for those that are in none.
  themes int not null,
  formats bigint not null default 0,
  -- When the data changed; the first day of all when nobody said.
  modified_on date not null,
  -- First day on which the data is late against its frequency; null when that cannot be told.
  late_from date,
  -- Usable for AI, 0-100, and the version of the formula that says so.
  readiness int not null default 0 check (readiness between 0 and 100),
  formula text,
  -- Its readiness already counts it as late.
  counted_late boolean not null default false,
  stale boolean not null default true,
  west real,
  south real,
  east real,
  north real,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references catalogue.dataset (tenant_id, id) on delete cascade
);

create index standing_readiness on catalogue.standing (tenant_id, readiness, id);
create index standing_modified on catalogue.standing (tenant_id, modified_on, id);
create index standing_directorate on catalogue.standing (tenant_id, directorate_id);

-- How many living datasets bear each value, for a catalogue that nothing narrows: what changed is added, never rewritten, so that
-- nobody waits for anybody; `refresh-readiness.ts` sums it up now and then. Keys: 1 traits + 256 × quarter of readiness,
-- 2 directorate, 3 themes, 4 formats, 5 first day of lateness.
create table catalogue.tally (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  key smallint not null,
  value text,
  count int not null,
  primary key (tenant_id, id)
);

-- The words of living datasets: stems of all of them, and whole words of titles and keywords for what is still being typed.
create table catalogue.vocabulary (
  tenant_id uuid not null,
  id uuid not null,
  title_key text not null,
  -- Of title and keywords alone: it ranks what was found.
  heading tsvector not null,
  words tsvector not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references catalogue.dataset (tenant_id, id) on delete cascade
);
create index vocabulary_title on catalogue.vocabulary (tenant_id, title_key, id);
create index vocabulary_words on catalogue.vocabulary using gin (words);

-- The order in which values are numbered; a test holds themes and formats to their data files. Values are added at the end.
create function catalogue.value_codes(field text) returns text[] language sql immutable as $$
  select case field
    when 'family' then array['gis', 'open-data', 'business']
    when 'access_level' then array['open', 'restricted', 'internal', 'unknown']
    when 'personal_data' then array['unknown', 'suggested', 'none', 'professional', 'personal', 'sensitive']
    when 'theme' then array['AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST', 'REGI', 'SOCI', 'TECH', 'TRAN']
    when 'format' then array['CSV', 'XLSX', 'ODS', 'JSON', 'GEOJSON', 'PARQUET', 'GPKG', 'SHP', 'GTFS', 'NETEX', 'GBFS', 'XML', 'RDF',
      'GML', 'KML', 'GPX', 'DXF', 'TIFF', 'LAZ', 'MDB', 'SQL', 'WFS', 'API', 'WMS', 'WMTS', 'PDF', 'DOCX', 'HTML', 'IMAGE', 'ZIP', 'TSV',
      'XLS', 'JSONLD', 'KMZ', 'TAB', 'GDB', 'DWG', 'EDIGEO', 'LAS', 'GRID_ASCII', 'ECW', 'JPEG2000', 'JPEG', 'PNG', 'GIF', 'GTFS_RT',
      'SIRI', 'DOC', 'ODT', 'TXT', 'TTL', 'ICS', '7Z', 'WCS', 'CSW', 'TMS', 'ATOM', 'OGC_API', 'ARCGIS']
  end
$$;
create function catalogue.place_of(field text, value text) returns int language sql immutable as $$
  select array_position(catalogue.value_codes(field), value) - 1
$$;
create function catalogue.bits_of(field text, found text[]) returns bigint language sql immutable as $$
  select coalesce(bit_or(1::bigint << coalesce(catalogue.place_of(field, value), cardinality(catalogue.value_codes(field)))), 0)
  from unnest(found) value
$$;

-- French stems and whole words, both without accents.
create text search configuration catalogue.stems (copy = pg_catalog.french);
alter text search configuration catalogue.stems
  alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with public.unaccent, french_stem;
create text search configuration catalogue.whole (copy = pg_catalog.simple);
alter text search configuration catalogue.whole
  alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with public.unaccent, simple;

call kernel.tenant_table('catalogue.dataset');
call kernel.tenant_table('catalogue.distribution');
call kernel.tenant_table('catalogue.standing', history => false);
call kernel.tenant_table('catalogue.vocabulary', history => false);
call kernel.tenant_table('catalogue.tally', history => false);
comment on table catalogue.tally is 'Left out of archives: se recalcule à partir des jeux de données.';
comment on table catalogue.vocabulary is 'Left out of archives: se recalcule à partir des jeux de données.';

create function catalogue.tally_keys(s catalogue.standing) returns table (key smallint, value text) language sql stable as $$
  values (1::smallint, (s.traits + 256 * least(s.readiness / 25, 3))::text), (2::smallint, s.directorate_id::text),
    (3::smallint, s.themes::text), (4::smallint, s.formats::text), (5::smallint, to_char(s.late_from, 'YYYY-MM-DD'))
$$;
create function catalogue.count_standings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into catalogue.tally (tenant_id, key, value, count)
    select n.tenant_id, k.key, k.value, count(*) from new_rows n, lateral catalogue.tally_keys(n) k group by 1, 2, 3;
  elsif tg_op = 'DELETE' then
    insert into catalogue.tally (tenant_id, key, value, count)
    select o.tenant_id, k.key, k.value, -count(*) from old_rows o, lateral catalogue.tally_keys(o) k group by 1, 2, 3;
  else
    insert into catalogue.tally (tenant_id, key, value, count)
    select tenant_id, key, value, sum(one) from (
      select n.tenant_id, k.key, k.value, 1 as one from new_rows n, lateral catalogue.tally_keys(n) k
      union all select o.tenant_id, k.key, k.value, -1 from old_rows o, lateral catalogue.tally_keys(o) k) both_rows
    group by 1, 2, 3 having sum(one) <> 0;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on catalogue.standing referencing new table as new_rows
  for each statement execute function catalogue.count_standings();
create trigger count_updated after update on catalogue.standing referencing old table as old_rows new table as new_rows
  for each statement execute function catalogue.count_standings();
create trigger count_deleted after delete on catalogue.standing referencing old table as old_rows
  for each statement execute function catalogue.count_standings();

-- Writes the standing and the words of these datasets again; what was worked out elsewhere stays, marked stale.
create function catalogue.index_datasets(ids uuid[]) returns void language plpgsql as $$
begin
  delete from catalogue.standing s using catalogue.dataset d
  where s.id = any (ids) and d.tenant_id = s.tenant_id and d.id = s.id and d.archived_at is not null;
  delete from catalogue.vocabulary v using catalogue.dataset d
  where v.id = any (ids) and d.tenant_id = v.tenant_id and d.id = v.id and d.archived_at is not null;
  with said as (
    select d.tenant_id, d.id, d.directorate_id,
      catalogue.place_of('family', d.family) + 4 * catalogue.place_of('access_level', d.access_level)
        + 16 * catalogue.place_of('personal_data', d.personal_data) + 128 * (d.owner is not null)::int as traits,
      catalogue.bits_of('theme', d.themes) as themes, coalesce(d.modified_on, '0001-01-01') as modified_on,
      d.bbox[1] as west, d.bbox[2] as south, d.bbox[3] as east, d.bbox[4] as north
    from catalogue.dataset d where d.id = any (ids) and d.archived_at is null
  ), known as (
    update catalogue.standing s set directorate_id = said.directorate_id, traits = said.traits, themes = said.themes,
      modified_on = said.modified_on, west = said.west, south = said.south, east = said.east, north = said.north, stale = true
    from said where s.tenant_id = said.tenant_id and s.id = said.id returning s.id
  )
  insert into catalogue.standing (tenant_id, id, directorate_id, traits, themes, modified_on, west, south, east, north, formats)
  select said.*, catalogue.bits_of('format', array(select f.format from catalogue.distribution f
    where f.tenant_id = said.tenant_id and f.dataset_id = said.id and f.format is not null))
  from said where said.id not in (select id from known);
  insert into catalogue.vocabulary as v (tenant_id, id, title_key, heading, words)
  select d.tenant_id, d.id, lower(public.unaccent(d.title)), said.heading, said.heading
    || setweight(to_tsvector('catalogue.stems', left(coalesce(d.description, ''), 20000)), 'C')
    || setweight(to_tsvector('catalogue.stems', concat_ws(' ', d.publisher, d.owner, d.place, d.conforms_to)), 'D')
  from catalogue.dataset d, lateral (select
    setweight(to_tsvector('catalogue.stems', d.title) || to_tsvector('catalogue.whole', d.title), 'A')
    || setweight(to_tsvector('catalogue.stems', array_to_string(d.keywords, ' '))
      || to_tsvector('catalogue.whole', array_to_string(d.keywords, ' ')), 'B') as heading) said
  where d.id = any (ids) and d.archived_at is null
  on conflict (tenant_id, id) do update set title_key = excluded.title_key, heading = excluded.heading, words = excluded.words
    where (v.title_key, v.words) is distinct from (excluded.title_key, excluded.words);
end $$;

-- Bringing an archive in writes datasets, hence standings, then the standings of the archive, which are whole: they take their place.
create function catalogue.replace_standing() returns trigger language plpgsql as $$
begin
  delete from catalogue.standing where tenant_id = new.tenant_id and id = new.id;
  return new;
end $$;
create trigger replace_standing before insert on catalogue.standing for each row execute function catalogue.replace_standing();

create function catalogue.index_changed_datasets() returns trigger language plpgsql as $$
begin
  perform catalogue.index_datasets(array(select id from new_rows));
  return null;
end $$;
create trigger index_inserted after insert on catalogue.dataset referencing new table as new_rows
  for each statement execute function catalogue.index_changed_datasets();
create trigger index_updated after update on catalogue.dataset referencing new table as new_rows
  for each statement execute function catalogue.index_changed_datasets();

-- A distribution gives its dataset a format, and changes what it is worth.
create function catalogue.index_datasets_reached() returns trigger language plpgsql as $$
begin
  update catalogue.standing s set stale = true, formats = catalogue.bits_of('format', array(
    select f.format from catalogue.distribution f
    where f.tenant_id = s.tenant_id and f.dataset_id = s.id and f.format is not null))
  from (select distinct tenant_id, dataset_id from changed_rows) reached
  where s.tenant_id = reached.tenant_id and s.id = reached.dataset_id;
  return null;
end $$;
create trigger index_inserted after insert on catalogue.distribution referencing new table as changed_rows
  for each statement execute function catalogue.index_datasets_reached();
create trigger index_updated after update on catalogue.distribution referencing new table as changed_rows
  for each statement execute function catalogue.index_datasets_reached();
create trigger index_deleted after delete on catalogue.distribution referencing old table as changed_rows
  for each statement execute function catalogue.index_datasets_reached();

-- What somebody typed as a search: every word by its stem, the last one also as the beginning of a word. Empty for no word at all.
create function catalogue.asked(typed text) returns tsquery language sql stable set search_path = pg_catalog, public as $$
  with word as (
    select word, row_number() over (order by place) as place, count(*) over () as words
    from regexp_split_to_table(lower(unaccent(left(typed, 200))), '[^a-z0-9]+') with ordinality as split (word, place) where word <> ''
  ), part as (
    select case when place = words then to_tsquery('catalogue.whole', word || ':*') || to_tsquery('catalogue.stems', word)
      else to_tsquery('catalogue.stems', word) end as query, place from word
  )
  select coalesce(string_agg('(' || query::text || ')', ' & ' order by place), '')::tsquery from part where query <> ''
$$;

-- Decision 006: ids of the current tenant alone, read again behind the policy; those whose title says it come first. The plan is
-- forced on the index on words: behind a filter on the tenant, statistics of a table that just grew say nothing.
create function catalogue.find_datasets(typed text) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  query constant tsquery := catalogue.asked(typed);
begin
  return query select found.id from (
    select id, heading from catalogue.vocabulary
    where tenant_id = kernel.current_tenant() and kernel.current_tenant() is not null and words @@ query
    limit 5000
  ) found order by ts_rank(found.heading, query) desc, found.id;
end $$;
revoke all on function catalogue.find_datasets(text) from public;
grant execute on function catalogue.find_datasets(text) to gouvernail_app;
