import { actorColumn, codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { isId } from '#kernel/ids.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { services } from '../contract.ts'
import {
  contractSorts,
  dataFilters,
  endings,
  kindFilters,
  listContracts,
  type ListedContract,
} from '../list-contracts.ts'
import { readContract } from '../read-contract.ts'
import { contractsPath } from './paths.ts'
import { contractWords } from './words.ts'

const { fr, en } = contractWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const field = (key: keyof typeof fr.fields & keyof ListedContract, optional = false) =>
  fieldColumn<ListedContract>(key, label(key), optional)

/** The usual columns first; every other field of a contract may be asked for, and goes into files. */
export const contractColumns: readonly Column<ListedContract>[] = [
  field('object'),
  codedColumn('kind', label('kind'), { fr: fr.kinds, en: en.kinds }),
  field('holders'),
  field('ends_on'),
  codedColumn('data_bearing', label('data_bearing'), { fr: fr.dataBearings, en: en.dataBearings }),
  codedColumn('plan_way', label('plan_way'), { fr: fr.planWays, en: en.planWays }),
  fieldColumn('directorate', label('directorate_id')),
  field('reference', true),
  field('buyer_siret', true),
  codedColumn('service', label('service'), { fr: fr.services, en: en.services }, true),
  fieldColumn('current_amount', label('amount'), true),
  field('notified_on', true),
  field('starts_on', true),
  field('months', true),
  field('cpv', true),
  field('procedure', true),
  field('ccag', true),
  field('owner', true),
  field('lead_months', true),
  field('data_reason', true),
  field('plan_note', true),
  field('plan_owner', true),
  field('plan_due', true),
  field('confirmed_on', true),
  actorColumn<ListedContract>('confirmed_by', label('confirmed_by'), true),
  codedColumn('origin', label('origin'), { fr: fr.origins, en: en.origins }, true),
]

export const contractRegister = register<ListedContract>({
  id: 'procurement.contract',
  name: { fr: fr.title, en: en.title },
  path: contractsPath,
  reads: 'procurement.read',
  narrowing: ['search', 'kind', 'service', 'ending', 'data', 'vendor', 'directorate', 'state', 'plan', 'sort', 'order'],
  columns: contractColumns,
  rows: async (scope, narrowing, page) =>
    (await listContracts(scope, { ...contractsAsked(narrowing), page, size: 500 })).rows,
  nameOf: async (scope, id) => (await readContract(scope, { id })).contract.object,
})

/** The list’s own input, from its address: what is not a value of the field is as if absent. */
export function contractsAsked(narrowing: Narrowing) {
  const { search, kind, service, ending, data, vendor, directorate, state, plan, sort, order } = narrowing
  const id = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    search,
    kind: oneOf(kindFilters, kind),
    service: oneOf(services, service),
    ending: oneOf(endings, ending),
    data: oneOf(dataFilters, data),
    vendor: id(vendor),
    directorate: id(directorate),
    state: oneOf(['to-confirm', 'confirmed'] as const, state),
    plan: oneOf(['planned', 'to-plan'] as const, plan),
    sort: oneOf(contractSorts, sort),
    order: order === 'desc' ? ('desc' as const) : undefined,
  }
}
