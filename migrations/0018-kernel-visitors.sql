-- What anybody outside may do: read what was published, write into an inbox. Neither role nor table allows more.
create procedure kernel.publication_table(name regclass) language plpgsql as $$
begin
  call kernel.tenant_table(name);
  execute format('create policy visitor on %s for select to gouvernail_visitor using (tenant_id = (select kernel.current_tenant()))', name);
  execute format('grant select on %s to gouvernail_visitor', name);
end $$;

create procedure kernel.inbox_table(name regclass) language plpgsql as $$
begin
  call kernel.tenant_table(name, history => false);
  execute format('create policy visitor on %s for insert to gouvernail_visitor with check (tenant_id = (select kernel.current_tenant()))', name);
  execute format('grant insert on %s to gouvernail_visitor', name);
end $$;

-- The name under which the public reads an authority, besides /p/<slug>: given by whoever runs the installation.
alter table kernel.tenant add column public_host text unique check (public_host ~ '^[a-z0-9.-]+(:[0-9]{1,5})?$');
