-- Met because another register shows it, and open again when that register no longer does.
alter table transparency.duty add column by_register boolean not null default false;
