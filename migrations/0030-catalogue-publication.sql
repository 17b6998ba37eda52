-- Datasets that the authority opened to anybody: their description as it was on the day when somebody put it online, and
-- nothing of their content. `version` grows with each change of the tenant's, so that its maximum names them all.
create table catalogue.publication (
  tenant_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  version bigint not null,
  state text not null check (state in ('published', 'withdrawn')),
  title text not null,
  -- What is searched: words of the description without accents, each after a space.
  words text not null,
  content jsonb not null,
  first_published_on date not null,
  published_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, dataset_id),
  foreign key (tenant_id, dataset_id) references catalogue.dataset (tenant_id, id)
);
grant usage on schema catalogue to gouvernail_visitor;
create index publication_version on catalogue.publication (tenant_id, version desc);
create index publication_title on catalogue.publication (tenant_id, lower(title), dataset_id) where state = 'published';

call kernel.publication_table('catalogue.publication');
-- What was public is withdrawn, never wiped out but with the dataset itself; its dataset and its first day are its own.
revoke update on catalogue.publication from gouvernail_app;
grant update (version, state, title, words, content, published_on) on catalogue.publication to gouvernail_app;

-- Whoever closes a dataset need not think of the public catalogue: it leaves in the same transaction.
create function catalogue.withdraw_closed() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7305, hashtext(new.tenant_id::text));
  update catalogue.publication set state = 'withdrawn', title = '', words = '', content = '{}',
    version = (select coalesce(max(version), 0) + 1 from catalogue.publication where tenant_id = new.tenant_id)
  where tenant_id = new.tenant_id and dataset_id = new.id and state = 'published';
  return null;
end $$;
create trigger withdraw_closed after update of access_level, archived_at, personal_data on catalogue.dataset for each row
  when (new.access_level <> 'open' or new.archived_at is not null or new.personal_data in ('personal', 'sensitive'))
  execute function catalogue.withdraw_closed();
