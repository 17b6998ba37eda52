import { Invalid } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { changeAsked, doneInBulk, pickedIn } from '#records/pages/bulk-change.ts'
import { capitalised } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { Bulk } from '#ui/register-bulk.tsx'
import { confirmContracts } from '../confirm-contracts.ts'
import { kinds, planWays, services } from '../contract.ts'
import { decideDataBearing } from '../decide-data-bearing.ts'
import { editContracts } from '../edit-contracts.ts'
import { planClauses } from '../plan-clauses.ts'
import { contractRegister } from './contract-register.ts'
import { listWords } from './list-words.ts'
import { contractWords } from './words.ts'

const leads = [3, 6, 9, 12, 18, 24]

/** What can be said of many contracts at once; a decision or a plan comes with its reason or its person. */
export function contractBulk(
  { language, typed, problem }: Visit,
  {
    action,
    directorates,
    all,
    rights,
  }: { action: string; directorates: readonly Directorate[]; all: number; rights: Rights },
): Bulk {
  const { bulk: say } = listWords[language]
  const { fields, ...words } = contractWords[language]
  const coded = <T extends string>(field: string, values: readonly T[], said: Record<T, string>) =>
    values.map(value => ({ value: `${field}:${value}`, label: capitalised(said[value]) }))
  const { yes, no } = words.dataBearings
  const judging = [
    { label: say.confirmGroup, options: [{ value: 'confirm:yes', label: say.confirm }] },
    { label: say.dataGroup, options: coded('data', ['yes', 'no'], { yes, no }) },
  ]
  const editing = [
    { label: say.planGroup, options: coded('plan', planWays, words.planWays) },
    {
      label: fields.directorate_id,
      options: directorates.map(({ id, name }) => ({ value: `directorate_id:${id}`, label: name })),
    },
    { label: say.leadGroup, options: leads.map(n => ({ value: `lead_months:${n}`, label: say.months(n) })) },
    { label: fields.kind, options: coded('kind', kinds, words.kinds) },
    { label: fields.service, options: coded('service', services, words.services) },
  ]
  const ask = (name: string, label: string) => ({
    name,
    label,
    value: one(typed[name]) ?? '',
    error: problem(name),
    optional: true,
  })
  return {
    action,
    name: 'ids',
    label: say.label,
    all: say.all(formatNumber(all, language, 0)),
    groups: [...(rights.judges ? judging : []), ...(rights.edits ? editing : [])].filter(
      ({ options }) => options.length > 0,
    ),
    asks: [ask('reason', say.reason), ...(rights.edits ? [ask('plan_owner', say.owner)] : [])],
  }
}

export interface Rights {
  judges: boolean
  edits: boolean
}

export async function applyContractBulk(visit: Visit, narrowing: Record<string, string>, back: string) {
  const { scope, language, typed } = visit
  const ids = await pickedIn(visit, contractRegister, narrowing)
  const [field, value] = changeAsked(visit)
  const reason = one(typed.reason) ?? ''
  const change = async () => {
    const way = field === 'plan' ? oneOf(planWays, value) : undefined
    const bears = field === 'data' ? oneOf(['yes', 'no'] as const, value) : undefined
    const [kind, service] = [oneOf(kinds, value), oneOf(services, value)]
    if (field === 'confirm') return confirmContracts(scope, { ids })
    if (bears) return decideDataBearing(scope, { ids, data_bearing: bears, reason })
    if (way)
      return planClauses(scope, {
        ids,
        plan_way: way,
        plan_note: reason || null,
        plan_owner: one(typed.plan_owner) ?? null,
      })
    if (field === 'directorate_id') return editContracts(scope, { ids, directorate_id: value })
    if (field === 'lead_months') return editContracts(scope, { ids, lead_months: value })
    if (field === 'kind' && kind) return editContracts(scope, { ids, kind })
    if (field === 'service' && service) return editContracts(scope, { ids, service })
    throw new Invalid({ change: { key: 'records.choose-change' } })
  }
  const { changed, operation_id } = await change()
  const flash = listWords[language].bulk.done(formatNumber(changed, language, 0), changed < 2)
  return doneInBulk(visit, back, flash, operation_id)
}
