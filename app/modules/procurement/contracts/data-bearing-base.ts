import { sql } from 'kysely'
import { addMonths, today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'

/** A contract of the base of row I.A.1.b. */
export interface DataBearingContract {
  id: string
  reference: string
  object: string
  kind: string
  /** The day it was launched, or last renewed: what makes it part of the base. */
  on: string
}

/**
 * Contracts and concessions that a person said to bear data, launched within twelve months (notified or started) or
 * renewed within twelve months (a modification that set its duration). Archived ones are left out.
 */
export async function dataBearingBase(scope: Work): Promise<DataBearingContract[]> {
  const [now, since] = [today(scope), addMonths(today(scope), -12)]
  const { rows } = await sql<DataBearingContract>`
    select c.id, c.reference, c.object, c.kind, launched.day::text as on
    from procurement.contract c cross join lateral (
      select max(signed_on) as day from procurement.modification m
      where m.tenant_id = c.tenant_id and m.contract_id = c.id and m.months is not null
        and m.signed_on between ${since}::date and ${now}::date
    ) renewed cross join lateral (
      select max(day) as day from unnest(array[c.notified_on, c.starts_on, renewed.day]) day
      where day between ${since}::date and ${now}::date
    ) launched
    where c.archived_at is null and c.data_bearing = 'yes' and launched.day is not null
    order by launched.day, c.id
  `.execute(scope.db)
  return rows
}
