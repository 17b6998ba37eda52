import { sayActor } from '#kernel/sentences.ts'
import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatInstant, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { addNote } from '../add-note.ts'
import { readMargin, type Margin } from '../read-margin.ts'
import { attachmentPath, marginPath } from './paths.ts'
import { recordsWords } from './words.ts'

/** The section « Notes et pièces » of a record, ready to be put on its page; null for whoever may not read it. */
export async function marginOf(visit: Visit, register: string, id: string) {
  if (!can(visit.scope, readMargin)) return null
  const margin = await readMargin(visit.scope, { register, record_id: id })
  const action = visit.href(marginPath.replace(':register', register).replace(':id', id))
  return <MarginSection visit={visit} margin={margin} action={action} />
}

interface MarginProps {
  visit: Visit
  margin: Margin
  action: string
}

export function MarginSection({ visit, margin, action }: MarginProps) {
  const say = recordsWords[visit.language].margin
  const empty = margin.notes.length + margin.files.length === 0
  return (
    <section id="notes">
      <h2>{say.title}</h2>
      {empty && <p class="note">{say.none}</p>}
      {margin.notes.length > 0 && (
        <ul class="plain margin-notes">
          {margin.notes.map(note => (
            <li key={note.id}>
              <p class="typed-text">{note.content}</p>
              <Signed visit={visit} what="note" {...note} />
            </li>
          ))}
        </ul>
      )}
      {margin.files.length > 0 && (
        <ul class="plain margin-notes">
          {margin.files.map(file => (
            <li key={file.id}>
              <a href={visit.href(attachmentPath.replace(':id', file.id))} download>
                {file.label}
              </a>
              <span class="field-note">
                {file.file_name} · {say.size(formatNumber(Math.ceil(file.bytes / 1000), visit.language, 0))}
              </span>
              <Signed visit={visit} what="attachment" {...file} />
            </li>
          ))}
        </ul>
      )}
      {!empty && (
        <p class="note margin-alone">
          <a href={action}>{say.alone}</a>
        </p>
      )}
      {can(visit.scope, addNote) && <MarginForms visit={visit} action={action} open={'do' in visit.typed} />}
    </section>
  )
}

type SignedProps = { visit: Visit; what: string; id: string; author_name: string; created_at: Date; mine: boolean }

function Signed({ visit, what, id, author_name, created_at, mine }: SignedProps) {
  const { language, scope } = visit
  const author = sayActor(author_name, language)
  const say = recordsWords[language].margin
  const removable = mine || scope.roles.some(role => role === 'admin' || role === 'ai-lead')
  return (
    <div class="signed">
      <span class="field-note">{say.by(author, formatInstant(created_at, language, scope.tenant.timeZone))}</span>
      {removable && (
        <form method="post" action={visit.href(`/marge/${what}/${id}/retirer`)}>
          <button class="button-link" type="submit">
            {say.remove}
            <span class="visually-hidden">{` (${say.removeOf(author)})`}</span>
          </button>
        </form>
      )}
    </div>
  )
}

function MarginForms({ visit, action, open }: { visit: Visit; action: string; open: boolean }) {
  const { language } = visit
  const say = recordsWords[language].margin
  const typed = (name: string) => String(visit.typed[name] ?? '')
  return (
    <div class="margin-forms">
      <details open={open && typed('do') === 'note'}>
        <summary>{say.note}</summary>
        <Form action={action} hidden={{ do: 'note' }}>
          <Field
            language={language}
            kind="textarea"
            name="note_content"
            label={say.note}
            help={say.noteHelp}
            value={typed('note_content')}
            error={visit.problem('content')}
            maxLength={4000}
            rows={4}
            required
          />
          <Buttons language={language} label={say.addNote} />
        </Form>
      </details>
      <details open={open && typed('do') === 'file'}>
        <summary>{say.file}</summary>
        <Form action={action} hidden={{ do: 'file' }} multipart>
          <Field
            language={language}
            kind="file"
            name="attached"
            label={say.file}
            help={say.fileHelp}
            error={visit.problem('file')}
            required
          />
          <Field
            language={language}
            kind="text"
            name="attached_label"
            label={say.label}
            help={say.labelHelp}
            value={typed('attached_label')}
            error={visit.problem('label')}
            maxLength={200}
          />
          <Buttons language={language} label={say.attach} />
        </Form>
      </details>
    </div>
  )
}
