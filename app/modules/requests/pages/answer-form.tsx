import type { Visit } from '#kernel/page.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { answerPath } from '../link-token.ts'
import type { AnswerForm } from '../read-form.ts'
import { mostMissing, presences } from '../request.ts'
import { answerWords } from './answer-words.ts'

/** Three answers an application, five blanks for what is missing, a remark, a name if one likes. */
export function AnswerFormFields({ visit, form }: { visit: Visit; form: AnswerForm }) {
  const { language } = visit
  const say = answerWords[language]
  const shown = shownIn(visit, recordedOf(form))
  const field = (name: string, label: string) => ({
    language,
    name,
    label,
    value: shown.text(name),
    error: visit.problem(name),
  })
  return (
    <Form action={visit.href(`${answerPath}/${visit.params.token}`)}>
      {form.applications.length === 0 ? (
        <p>{say.noApplication}</p>
      ) : (
        <h2>{say.applications(form.applications.length)}</h2>
      )}
      {form.applications.map(({ name, vendor }, place) => (
        <>
          <Field
            {...field(`presence-${place}`, vendor ? `${name} (${vendor})` : name)}
            kind="radio"
            options={presences.map(value => ({ value, label: say.presences[value] }))}
          />
          <Unused
            name={`unused-${place}`}
            label={say.unused}
            of={name}
            checked={shown.text(`unused-${place}`) === 'yes'}
          />
        </>
      ))}
      {form.applications_left > 0 && <p class="note">{say.left(form.applications_left)}</p>}
      <h2>{say.missingTitle}</h2>
      {Array.from({ length: mostMissing }, (_, place) => (
        <Field key={place} {...field(`missing-${place}`, say.missing(place + 1))} kind="text" maxLength={160} />
      ))}
      <Field {...field('remark', say.remark)} kind="textarea" rows={3} maxLength={1000} />
      <Field
        {...field('answered_by', say.answeredBy)}
        kind="text"
        help={say.answeredByHelp}
        autocomplete="organization-title"
        maxLength={120}
      />
      <Buttons language={language} label={say.send} others={[{ label: say.draft, name: 'do', value: 'draft' }]} />
    </Form>
  )
}

/** Beside the three answers: an application may contain AI and no longer serve. */
function Unused({ name, label, of, checked }: { name: string; label: string; of: string; checked: boolean }) {
  return (
    <div class="field">
      <div class="choice">
        <input id={name} type="checkbox" name={name} value="yes" checked={checked} />
        <label for={name}>
          {label}
          <span class="visually-hidden">{` (${of})`}</span>
        </label>
      </div>
    </div>
  )
}

/** The draft, by the names of the form. */
function recordedOf({ draft }: AnswerForm): Record<string, string> {
  if (!draft) return {}
  const pairs = [
    ...draft.lines.flatMap(({ place, presence, unused }) => [
      [`presence-${place}`, presence ?? ''],
      [`unused-${place}`, unused ? 'yes' : ''],
    ]),
    ...draft.missing.map((name, place) => [`missing-${place}`, name]),
    ['remark', draft.remark ?? ''],
    ['answered_by', draft.answered_by ?? ''],
  ]
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
