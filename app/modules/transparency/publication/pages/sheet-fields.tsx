import type { Visit } from '#kernel/page.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { isShown, type PublicField } from '../fields.ts'
import type { SheetRead } from '../read-sheet.ts'
import { Confirm } from './confirm.tsx'
import { ValueWords } from './sheet-groups.tsx'
import { sheetWords } from './sheet-words.ts'

interface Props {
  visit: Visit
  field: PublicField
  read: SheetRead
}

const kinds = { line: 'text', paragraph: 'textarea', url: 'url', date: 'date', number: 'text' } as const

/** One question of the sheet, and under it whether the public reads the answer. */
export function SheetField({ visit, field, read }: Props) {
  const { language } = visit
  const shown = shownIn(visit, read.sheet.fields)
  const kind = kinds[field.input]
  const common = {
    language,
    name: field.key,
    label: field.question?.[language] ?? field.label[language],
    help: field.help[language],
    error: visit.problem(field.key),
    value: shown.text(field.key),
  }
  return (
    <div class="sheet-field">
      {kind === 'date' ? (
        <Field {...common} kind="date" />
      ) : kind === 'textarea' ? (
        <Field {...common} kind="textarea" example={field.example} rows={4} maxLength={field.longest} />
      ) : (
        <Field {...common} kind={kind} example={field.example} maxLength={field.longest} />
      )}
      <Confirm visit={visit} field={field.key} />
      <Inside visit={visit} field={field} read={read} />
    </div>
  )
}

function Inside({ visit, field, read }: Props) {
  const { language, typed } = visit
  const say = sheetWords[language]
  if (field.never_public)
    return <p class="note">{`${field.label[language]} : ${say.never}. ${field.why?.[language]}`}</p>
  const retyped = Object.keys(typed).length > 0
  const kept = retyped ? shownIn(visit, {}).list('inside').includes(field.key) : !isShown(field, read.sheet.visibility)
  const id = `interne-${field.key}`
  return (
    <div class="choice inside">
      <input id={id} type="checkbox" name="inside" value={field.key} checked={kept} />
      <label for={id}>
        {say.inside}
        <span class="visually-hidden">{` (${field.label[language]})`}</span>
      </label>
      <p class="field-help">{[say.defaults[field.visibility], field.why?.[language]].filter(Boolean).join(' ')}</p>
    </div>
  )
}

/** What other records say already: read here, changed there, and shown or kept like the rest. */
export function AlreadyWritten({ visit, fields, read }: Omit<Props, 'field'> & { fields: readonly PublicField[] }) {
  const { language } = visit
  const say = sheetWords[language]
  return (
    <section aria-labelledby="deja">
      <h2 id="deja">{say.already}</h2>
      {fields.map(field => {
        const value = read.values[field.key]
        return (
          <div class="sheet-field" key={field.key}>
            <p class="already">
              <strong>{field.label[language]}</strong>
              <br />
              {value ? (
                <ValueWords field={field} value={value} language={language} />
              ) : (
                <span class="unknown">{say.unwritten}</span>
              )}
              {field.derived && <span class="field-note">{say.from[field.derived]}</span>}
            </p>
            <Inside visit={visit} field={field} read={read} />
          </div>
        )
      })}
    </section>
  )
}
