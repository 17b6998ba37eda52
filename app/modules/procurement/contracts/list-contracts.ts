import { sql } from 'kysely'
import { z } from 'zod'
import { addMonths, today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { can, query } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listContractReferences } from '#modules/inventory/public.ts'
import { dataBearings, kinds, services } from './contract.ts'
import { currentAmount, directorateName, holderNames, livingContracts } from './load-contracts.ts'
import { tiesOf } from './ties.ts'

export const contractSorts = [
  'ends_on',
  'object',
  'reference',
  'kind',
  'notified_on',
  'current_amount',
  'data_bearing',
] as const
/** `delegated` = concessions and delegated public services together. */
export const kindFilters = [...kinds, 'delegated'] as const
export const dataFilters = [...dataBearings, 'suggested'] as const
export const endings = ['6', '12', '24', 'past', 'unknown'] as const

/** One page of the register, with its holders and why each may bear data. */
export const listContracts = query({
  name: 'procurement.list-contracts',
  summary: { fr: 'Lister les contrats et concessions', en: 'List contracts and concessions' },
  needs: 'procurement.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(kindFilters).optional(),
    service: z.enum(services).optional(),
    /** Ends within that many months, has ended, or nobody knows when. */
    ending: z.enum(endings).optional(),
    data: z.enum(dataFilters).optional(),
    vendor: fields.id.optional(),
    directorate: fields.id.optional(),
    state: z.enum(['to-confirm', 'confirmed']).optional(),
    plan: z.enum(['planned', 'to-plan']).optional(),
    sort: z.enum(contractSorts).default('ends_on'),
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /contracts',
  async run(scope, { search, kind, service, ending, data, vendor, directorate, state, plan, sort, order, page, size }) {
    const ties = await tiesFor(scope)
    let rows = livingContracts(scope)
    if (search)
      rows = rows.where(
        sql<boolean>`position(lower(unaccent(${search})) in lower(unaccent(concat_ws(' ', c.reference, c.object, c.cpv, ${holderNames})))) > 0`,
      )
    if (kind === 'delegated') rows = rows.where('c.kind', 'in', ['concession', 'dsp'])
    else if (kind) rows = rows.where('c.kind', '=', kind)
    if (service) rows = rows.where('c.service', '=', service)
    if (directorate) rows = rows.where('c.directorate_id', '=', directorate)
    const now = today(scope)
    if (ending === 'past') rows = rows.where('c.ends_on', '<', now)
    else if (ending === 'unknown') rows = rows.where('c.ends_on', 'is', null)
    else if (ending) rows = rows.where('c.ends_on', '>=', now).where('c.ends_on', '<=', addMonths(now, Number(ending)))
    if (data === 'suggested') {
      const tied = (await rows.select(['c.id', 'c.reference']).execute()).filter(one => ties(one.reference).length > 0)
      rows = rows
        .where('c.data_bearing', '=', 'to-check')
        .where(sql<boolean>`(c.data_clues <> '{}' or c.id = any (${tied.map(({ id }) => id)}::uuid[]))`)
    } else if (data) rows = rows.where('c.data_bearing', '=', data)
    if (vendor)
      rows = rows.where(
        sql<boolean>`exists (select from procurement.holder h where h.tenant_id = c.tenant_id and h.contract_id = c.id and h.party_id = ${vendor}::uuid)`,
      )
    if (state) rows = rows.where('c.confirmed_on', state === 'confirmed' ? 'is not' : 'is', null)
    if (plan) rows = rows.where('c.plan_way', plan === 'planned' ? 'is not' : 'is', null)
    const { count } = await rows.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const by = sql.ref(sort === 'current_amount' ? sort : `c.${sort}`)
    const list = await rows
      .select(['c.id', 'c.buyer_siret', 'c.reference', 'c.object', 'c.kind', 'c.service', 'c.cpv', 'c.procedure'])
      .select(['c.ccag', 'c.notified_on', 'c.starts_on', 'c.months', 'c.ends_on', 'c.directorate_id', 'c.owner'])
      .select(['c.data_bearing', 'c.data_clues', 'c.data_reason', 'c.lead_months', 'c.plan_way', 'c.plan_note'])
      .select([
        'c.plan_owner',
        'c.plan_due',
        'c.planned_on',
        'c.origin',
        'c.confirmed_on',
        'c.confirmed_by',
        'c.doubts',
      ])
      .select([holderNames.as('holders'), directorateName.as('directorate'), currentAmount.as('current_amount')])
      .orderBy(by, direction => (order === 'asc' ? direction.asc().nullsLast() : direction.desc().nullsLast()))
      .orderBy('c.reference')
      .orderBy('c.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return {
      count,
      page,
      size,
      rows: list.map(row => ({ ...row, suggested: row.data_clues.length > 0 || ties(row.reference).length > 0 })),
    }
  },
})

export type ListedContract = Awaited<ReturnType<typeof listContracts>>['rows'][number]

/** Which software names a contract; nothing for whoever may not read the inventory. */
export async function tiesFor(scope: Scope) {
  return tiesOf(can(scope, listContractReferences) ? await listContractReferences(scope, {}) : [])
}
