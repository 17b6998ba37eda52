create schema onboarding;
grant usage on schema onboarding to gouvernail_app;

-- One row once somebody said that the first steps are no longer wanted; what is done is read from the registers.
create table onboarding.dismissal (
  tenant_id uuid not null,
  id uuid not null,
  dismissed_by text not null,
  dismissed_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);

call kernel.tenant_table('onboarding.dismissal');
