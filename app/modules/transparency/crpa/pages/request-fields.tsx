import type { Visit } from '#kernel/page.ts'
import { fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import type { KnownSystem } from '#modules/inventory/public.ts'
import { kinds } from '../request-kinds.ts'
import { recordWords } from './record-words.ts'

interface Props {
  visit: Visit
  recorded: object
}

/** What is asked, about which system. */
export function SubjectFields({
  visit,
  recorded,
  systems,
}: Props & { systems: readonly Pick<KnownSystem, 'id' | 'name'>[] }) {
  const say = recordWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  return (
    <>
      <Field
        {...field('kind')}
        kind="select"
        options={kinds.map(({ id, label }) => ({ value: id, label: label[visit.language] }))}
        required
      />
      <Field
        {...field('system_id')}
        kind="select"
        placeholder={say.anySystem}
        options={systems.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

/** Who asks and how to reach them: all blank = they will come. */
export function PersonFields({ visit, recorded }: Props) {
  const say = recordWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  return (
    <>
      <Field {...field('person_name')} kind="text" maxLength={120} />
      <Field {...field('person_email')} kind="email" help={say.help.person_email} maxLength={254} />
      <Field {...field('person_address')} kind="textarea" rows={3} help={say.help.person_address} maxLength={400} />
    </>
  )
}
