import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { changeAsked, doneInBulk, pickedIn } from '#records/pages/bulk-change.ts'
import { capitalised } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { Bulk } from '#ui/register-bulk.tsx'
import { accessLevels, verdicts } from '../dataset.ts'
import { editDatasets } from '../edit-datasets.ts'
import { judgeDatasets } from '../judge-datasets.ts'
import { isReferent } from '../reach.ts'
import { givenFrequencies, licences, themes } from '../../vocabularies/terms.ts'
import { datasetRegister } from './dataset-register.ts'
import { datasetWords } from './dataset-words.ts'
import { listWords } from './list-words.ts'

/** What can be said of many datasets at once, each choice as « field:value ». */
export function datasetBulk(visit: Visit, action: string, directorates: readonly Directorate[], all: number): Bulk {
  const { language, scope, typed } = visit
  const [say, list] = [datasetWords[language], listWords[language]]
  const terms = (field: string, from: readonly { code: string; label: { fr: string; en: string } }[]) =>
    from.map(({ code, label }) => ({ value: `${field}:${code}`, label: capitalised(label[language]) }))
  const edits = can(scope, editDatasets)
  const offered = directorates.filter(({ id }) => !isReferent(scope) || scope.directorates.includes(id))
  const groups = [
    ...(edits
      ? [
          { label: say.fields.owner, options: [{ value: 'owner:asked', label: capitalised(list.bulkOwner) }] },
          {
            label: say.fields.directorate_id,
            options: offered.map(({ id, name }) => ({ value: `directorate_id:${id}`, label: name })),
          },
          { label: say.fields.themes, options: terms('theme', themes) },
          { label: say.fields.licence, options: terms('licence', licences) },
          { label: say.fields.frequency, options: terms('frequency', givenFrequencies) },
          {
            label: say.fields.access_level,
            options: accessLevels.map(value => ({
              value: `access_level:${value}`,
              label: capitalised(say.accessLevels[value]),
            })),
          },
          {
            label: say.fields.reviewed_on,
            options: [{ value: 'reviewed:today', label: capitalised(list.bulkReviewed) }],
          },
        ]
      : []),
    ...(can(scope, judgeDatasets)
      ? [
          {
            label: say.fields.personal_data,
            options: verdicts.map(value => ({
              value: `verdict:${value}`,
              label: capitalised(say.personalData[value]),
            })),
          },
        ]
      : []),
  ]
  return {
    action,
    name: 'ids',
    label: list.bulk,
    all: list.bulkAll(formatNumber(all, language, 0)),
    groups: groups.filter(({ options }) => options.length > 0),
    ...(edits
      ? {
          asks: [
            {
              name: 'owner',
              optional: true,
              label: list.ownerAsked,
              value: one(typed.owner) ?? '',
              ...(visit.problem('owner') ? { error: visit.problem('owner') } : {}),
            },
          ],
        }
      : {}),
  }
}

/** Applies the choice to the rows ticked, or to the whole search; the message offers to take it back. */
export async function applyDatasetBulk(visit: Visit, narrowing: Record<string, string>, back: string) {
  const { language } = visit
  const ids = await pickedIn(visit, datasetRegister, narrowing)
  const [field, value] = changeAsked(visit)
  const { changed, operation_id } = await change(visit, ids, field, value)
  const flash = listWords[language].changed(formatNumber(changed, language, 0), changed < 2)
  return doneInBulk(visit, back, flash, operation_id)
}

function change({ scope, typed }: Visit, ids: string[], field: string, value: string) {
  const verdict = field === 'verdict' ? oneOf(verdicts, value) : undefined
  if (verdict) return judgeDatasets(scope, { ids, verdict })
  if (field === 'reviewed') return editDatasets(scope, { ids, reviewed: true })
  if (field === 'owner') {
    const owner = one(typed.owner)
    if (!owner) throw new Invalid({ owner: { key: 'catalogue.owner-needed' } })
    return editDatasets(scope, { ids, owner })
  }
  const known = ['directorate_id', 'theme', 'licence', 'frequency', 'access_level']
  if (!known.includes(field) || value === '') throw new Invalid({ change: { key: 'records.choose-change' } })
  return editDatasets(scope, { ids, [field]: value })
}
