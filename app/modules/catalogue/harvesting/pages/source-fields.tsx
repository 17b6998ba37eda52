import { Invalid } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, shownIn } from '#ui/form-answers.ts'
import { protocols } from '../protocol.ts'
import { protocolFor } from '../protocols.ts'
import { families, schedules } from '../source.ts'
import { sourceWords } from './words.ts'

const offered = protocols.filter(id => protocolFor(id))

interface Props {
  visit: Visit
  recorded: object
  directorates: Awaited<ReturnType<typeof listDirectorates>>
  /** Whether « je ne sais pas » is an answer: it is for a new source. */
  unsure: boolean
}

export function SourceFields({ visit, recorded, directorates, unsure }: Props) {
  const { language } = visit
  const { help, ...say } = sourceWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const kinds = offered.map(value => ({ value, label: say.protocols[value], help: say.examples[value] }))
  return (
    <>
      <Field {...field('address')} kind="url" help={help.address} maxLength={2000} />
      <Field
        {...field('protocol')}
        kind="radio"
        options={unsure ? [{ value: 'unsure', label: say.unsure, help: say.unsureHelp }, ...kinds] : kinds}
        required
      />
      <Field {...field('name')} kind="text" help={help.name} example={help.nameExample} maxLength={120} required />
      <Field
        {...field('family')}
        kind="radio"
        help={help.family}
        options={families.map(value => ({ value, label: say.families[value] }))}
        required
      />
      {directorates.length > 0 && (
        <Field
          {...field('directorate_id')}
          kind="select"
          help={help.directorate_id}
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field
        {...field('schedule')}
        kind="radio"
        help={help.schedule}
        options={schedules.map(value => ({ value, label: say.schedules[value] }))}
        required
      />
      {!unsure && (
        <Field
          language={language}
          kind="checkbox"
          name="paused"
          label={say.fields.paused}
          checked={shownIn(visit, recorded).text('paused') === 'true'}
        />
      )}
      <Field {...field('options')} kind="textarea" rows={2} help={help.options} maxLength={2000} />
    </>
  )
}

/** What was typed, but for the kind of catalogue. */
export function sourceTyped(visit: Visit) {
  const { text, choose, lines } = answersOf(visit)
  return {
    name: text('name') ?? '',
    address: text('address'),
    family: choose('family', families),
    directorate_id: text('directorate_id'),
    schedule: choose('schedule', schedules),
    paused: text('paused') === 'true',
    options: Object.fromEntries(lines('options').map(settingOf)),
  }
}

function settingOf(line: string): [string, string] {
  const [, name, value] = /^([\w-]{1,40})\s*=\s*(.+)$/.exec(line) ?? []
  if (!name || !value) throw new Invalid({ options: { key: 'catalogue.setting-form' } })
  return [name, value]
}
