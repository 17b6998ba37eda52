import type { Visit } from '#kernel/page.ts'
import { listApplications, listSystems } from '#modules/inventory/public.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, worded } from '#ui/form-answers.ts'
import { reuseKinds } from '../reuse.ts'
import { applicantOptions } from './applicant-options.ts'
import { reuseWords } from './reuse-words.ts'

/** The questions of a reuse, filled with what is recorded. */
export async function reuseFields(visit: Visit, recorded: object, form?: string) {
  const { scope, language } = visit
  const say = reuseWords[language]
  const field = fieldsOf(visit, say.fields, recorded, form)
  const { directorates, parties } = await applicantOptions(scope)
  const { rows: systems } = await listSystems(scope, { size: 500 })
  const { rows: applications } = await listApplications(scope, { size: 500 })
  const options = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const choice = (name: 'directorate_id' | 'party_id' | 'system_id' | 'application_id', among: typeof directorates) =>
    among.length > 0 && <Field {...field(name)} kind="select" options={among} placeholder={say.nobody} />
  return (
    <>
      <Field {...field('title')} kind="text" maxLength={200} required />
      <Field {...field('kind')} kind="select" options={worded(reuseKinds, say.kinds)} required />
      {choice('directorate_id', directorates)}
      {choice('party_id', parties)}
      {choice('system_id', options(systems))}
      {choice('application_id', options(applications))}
      <Field {...field('url')} kind="url" maxLength={2000} />
      <Field {...field('since')} kind="date" />
    </>
  )
}

export function typedReuse(visit: Visit) {
  const { text, choose } = answersOf(visit)
  return {
    title: text('title') ?? '',
    kind: choose('kind', reuseKinds),
    directorate_id: text('directorate_id'),
    party_id: text('party_id'),
    system_id: text('system_id'),
    application_id: text('application_id'),
    url: text('url'),
    since: text('since'),
  }
}
