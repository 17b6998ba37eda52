import { addDays, addMonths, today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { concessionKinds } from './contract.ts'
import { directorateName, holderNames, livingContracts } from './load-contracts.ts'

/** Where the preparation of the next contract stands. */
export type Standing = 'ended' | 'to-prepare' | 'soon' | 'later' | 'planned'

/** « Soon » = its preparation begins within this many days. */
const soonDays = 90

export interface Renewal {
  id: string
  reference: string
  object: string
  kind: string
  service: string | null
  holders: string | null
  directorate: string | null
  ends_on: string
  /** End less the lead time of the contract. */
  prepare_on: string
  lead_months: number
  data_bearing: string
  plan_way: string | null
  plan_owner: string | null
  plan_due: string | null
  standing: Standing
  /** It bears data, runs a public service, or has clues that nobody has judged. */
  matters: boolean
}

/** Every contract whose end is known, the first to prepare first; those said not to bear data are left out. */
export async function loadRenewals(scope: Work): Promise<Renewal[]> {
  const now = today(scope)
  const rows = await livingContracts(scope)
    .select(['c.id', 'c.reference', 'c.object', 'c.kind', 'c.service', 'c.ends_on', 'c.lead_months'])
    .select(['c.data_bearing', 'c.data_clues', 'c.plan_way', 'c.plan_owner', 'c.plan_due'])
    .select([holderNames.as('holders'), directorateName.as('directorate')])
    .where('c.data_bearing', '<>', 'no')
    .where('c.ends_on', 'is not', null)
    .execute()
  return rows
    .flatMap(({ ends_on, data_clues, ...row }) => {
      if (ends_on === null) return []
      const prepare_on = addMonths(ends_on, -row.lead_months)
      const matters = row.data_bearing === 'yes' || concessionKinds.includes(row.kind) || data_clues.length > 0
      return {
        ...row,
        ends_on,
        prepare_on,
        matters,
        standing: standingOf({ ends_on, prepare_on, plan_way: row.plan_way }, now),
      }
    })
    .toSorted((a, b) => a.prepare_on.localeCompare(b.prepare_on) || a.reference.localeCompare(b.reference))
}

function standingOf(
  { ends_on, prepare_on, plan_way }: Pick<Renewal, 'ends_on' | 'prepare_on' | 'plan_way'>,
  now: string,
): Standing {
  if (ends_on < now) return 'ended'
  if (plan_way !== null) return 'planned'
  if (prepare_on <= now) return 'to-prepare'
  return prepare_on <= addDays(now, soonDays) ? 'soon' : 'later'
}
