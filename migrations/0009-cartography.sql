create schema cartography;
grant usage on schema cartography to gouvernail_app;

-- A drawing is worked out from the registers: it may be thrown away and made again, so it leaves no history.
create table cartography.drawing (
  tenant_id uuid not null,
  id uuid not null,
  view text not null check (view in ('directorates', 'vendors', 'countries')),
  -- The filters it was made for, as an address holds them; '' = everything.
  selection text not null default '',
  -- Of the records and links it shows: when theirs differs, the drawing is out of date.
  fingerprint text not null,
  -- The last change of a row that it knew of.
  last_change bigint not null,
  drawn_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, view, selection)
);

create table cartography.position (
  tenant_id uuid not null,
  id uuid not null,
  drawing_id uuid not null,
  node text not null,
  x real not null,
  y real not null,
  width real not null,
  height real not null,
  primary key (tenant_id, id),
  unique (tenant_id, drawing_id, node),
  foreign key (tenant_id, drawing_id) references cartography.drawing (tenant_id, id) on delete cascade
);

call kernel.tenant_table('cartography.drawing', history => false);
call kernel.tenant_table('cartography.position', history => false);
