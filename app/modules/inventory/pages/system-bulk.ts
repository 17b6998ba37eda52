import { Invalid } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { Bulk } from '#ui/register-bulk.tsx'
import { editSystems } from '../edit-systems.ts'
import { systemStatuses } from '../system.ts'
import { changeAsked, doneInBulk, pickedIn } from '#records/pages/bulk-change.ts'
import { directoratesOffered } from './may-edit.ts'
import { systemRegister } from './system-register.ts'
import { systemWords } from './system-words.ts'

type Offered = { action: string; directorates: readonly Directorate[]; owners: readonly string[]; all: number }

/** What can be said of many systems at once; owners are offered among those that the list names already. */
export function systemBulk({ language, scope }: Visit, { action, directorates, owners, all }: Offered): Bulk {
  const { fields, statuses, bulk: say } = systemWords[language]
  const named = directoratesOffered(scope, directorates).map(({ id, name }) => ({
    value: `directorate_id:${id}`,
    label: name,
  }))
  return {
    action,
    name: 'ids',
    label: say.label,
    all: say.all(formatNumber(all, language, 0)),
    groups: [
      {
        label: fields.status,
        options: systemStatuses.map(value => ({ value: `status:${value}`, label: capitalised(statuses[value]) })),
      },
      { label: fields.owner, options: owners.map(owner => ({ value: `owner:${owner}`, label: owner })) },
      { label: fields.directorate_id, options: named },
      { label: fields.reviewed_on, options: [{ value: 'reviewed:today', label: say.reviewed }] },
    ].filter(({ options }) => options.length > 0),
  }
}

export async function applySystemBulk(visit: Visit, narrowing: Record<string, string>, back: string) {
  const { scope, language } = visit
  const ids = await pickedIn(visit, systemRegister, narrowing)
  const { changed, operation_id } = await editSystems(scope, { ids, ...changeOf(visit) })
  const flash = systemWords[language].bulk.done(formatNumber(changed, language, 0), changed < 2)
  return doneInBulk(visit, back, flash, operation_id)
}

function changeOf(visit: Visit) {
  const [field, value] = changeAsked(visit)
  const status = field === 'status' ? oneOf(systemStatuses, value) : undefined
  if (status) return { status }
  if (field === 'owner' && value) return { owner: value }
  if (field === 'directorate_id') return { directorate_id: value }
  if (field === 'reviewed') return { reviewed: true as const }
  throw new Invalid({ change: { key: 'records.choose-change' } })
}
