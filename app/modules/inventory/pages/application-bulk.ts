import { Invalid } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised } from '#ui/form-answers.ts'
import type { Bulk } from '#ui/register-bulk.tsx'
import { oneOf } from '#ui/list-address.ts'
import { assessments, criticalities, hostings, personalData } from '../application.ts'
import { assessApplications } from '../assess-applications.ts'
import { editApplications } from '../edit-applications.ts'
import { applicationRegister } from './application-register.ts'
import { applicationWords } from './application-words.ts'
import { changeAsked, doneInBulk, pickedIn } from '#records/pages/bulk-change.ts'
import { directoratesOffered } from './may-edit.ts'

/** What can be said of many applications at once, each choice as « field:value ». */
export function applicationBulk(visit: Visit, action: string, directorates: readonly Directorate[], all: number): Bulk {
  const { language, scope } = visit
  const say = applicationWords[language]
  const group = <T extends string>(field: string, label: string, values: readonly T[], words: Record<T, string>) => ({
    label,
    options: values.map(value => ({ value: `${field}:${value}`, label: capitalised(words[value]) })),
  })
  const offered = directoratesOffered(scope, directorates).map(({ id, name }) => ({
    value: `directorate:${id}`,
    label: name,
  }))
  return {
    action,
    name: 'ids',
    label: say.list.bulk,
    all: say.list.bulkAll(formatNumber(all, language, 0)),
    groups: [
      group('assessment', say.fields.ai_assessment, ['contains-ai', 'no-ai', 'unknown'] as const, say.list.bulkOptions),
      group('hosting', say.fields.hosting, hostings, say.hosting),
      group('personal_data', say.fields.personal_data, personalData, say.personalData),
      group('criticality', say.fields.criticality, criticalities, say.criticality),
      ...(offered.length > 0 ? [{ label: say.list.bulkDirectorate, options: offered }] : []),
      { label: say.fields.reviewed_on, options: [{ value: 'reviewed:today', label: say.list.bulkReviewed }] },
    ],
  }
}

/** Applies the choice; the answer can be taken back from the message that says it is done. */
export async function applyBulk(visit: Visit, narrowing: Record<string, string>, back: string) {
  const ids = await pickedIn(visit, applicationRegister, narrowing)
  const [field, value] = changeAsked(visit)
  const { changed, operation_id } = await change(visit, ids, field, value)
  const flash = applicationWords[visit.language].list.changed(formatNumber(changed, visit.language, 0), changed < 2)
  return doneInBulk(visit, back, flash, operation_id)
}

function change({ scope }: Visit, ids: string[], field: string, value: string) {
  const assessment = field === 'assessment' && oneOf(assessments, value)
  if (assessment) return assessApplications(scope, { ids, assessment })
  if (field === 'reviewed') return editApplications(scope, { ids, reviewed: true })
  if (field === 'directorate') return editApplications(scope, { ids, directorate: value })
  const hosting = field === 'hosting' ? oneOf(hostings, value) : undefined
  const personal_data = field === 'personal_data' ? oneOf(personalData, value) : undefined
  const criticality = field === 'criticality' ? oneOf(criticalities, value) : undefined
  if (!hosting && !personal_data && !criticality) throw new Invalid({ change: { key: 'records.choose-change' } })
  return editApplications(scope, { ids, hosting, personal_data, criticality })
}
