import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised, fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { systemKinds, systemOrigins } from '../system.ts'
import { isReferent } from './may-edit.ts'
import { sharedWords } from './shared-words.ts'
import { systemWords } from './system-words.ts'

interface Props {
  visit: Visit
  recorded: object
  /** Those that the actor may name. */
  directorates: readonly Directorate[]
}

/** Name, nature, purpose, origin, who answers for it. */
export function FirstSystemFields({ visit, recorded, directorates }: Props) {
  const { help, examples, ...say } = systemWords[visit.language]
  const field = fieldsOf(visit, systemWords[visit.language].fields, recorded)
  return (
    <>
      <Field {...field('name')} kind="text" help={help.name} example={examples.name} maxLength={160} required />
      <Field
        {...field('kind')}
        kind="radio"
        help={help.kind}
        options={systemKinds.map(value => ({
          value,
          label: capitalised(say.kinds[value]),
          help: say.kindHelp[value],
        }))}
        required
      />
      <Field {...field('purpose')} kind="textarea" help={help.purpose} rows={2} maxLength={500} />
      <Field
        {...field('origin')}
        kind="select"
        help={help.origin}
        options={systemOrigins.map(value => ({ value, label: capitalised(say.origins[value]) }))}
        required
      />
      <Field {...field('owner')} kind="text" help={help.owner} example={examples.owner} maxLength={120} />
      {isReferent(visit.scope) && <DirectorateField visit={visit} recorded={recorded} directorates={directorates} />}
    </>
  )
}

/** A referent must name one of theirs; for others it may wait. */
export function DirectorateField({ visit, recorded, directorates }: Props) {
  const { language, scope } = visit
  const referent = isReferent(scope)
  const field = fieldsOf(visit, systemWords[visit.language].fields, recorded)('directorate_id')
  const only = directorates.length === 1 ? directorates[0]?.id : undefined
  if (directorates.length === 0) return null
  return (
    <Field
      {...field}
      kind="select"
      {...(referent ? { help: sharedWords[language].directorateNeeded } : {})}
      value={field.value ?? (referent ? only : undefined)}
      options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
      required={referent}
    />
  )
}
