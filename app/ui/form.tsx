import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { fieldId } from '#ui/field.tsx'
import { words } from '#ui/words.ts'

export interface FieldError {
  /** Name of the field; absent when the whole form is refused. */
  field?: string
  message: string
}

export interface FormProps {
  action: string
  /** Needed as soon as a field is a file. */
  multipart?: boolean
  /** Other values to carry, not shown. */
  hidden?: Record<string, string>
  children: ComponentChildren
}

/** Every form posts and is checked by the server: the browser's own checks are off so that all errors read alike. */
export function Form({ action, multipart = false, hidden = {}, children }: FormProps) {
  return (
    <form class="form" method="post" action={action} encType={multipart ? 'multipart/form-data' : undefined} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** The errors of a refused form, focused on arrival, each leading to its field. Renders nothing without errors. */
export function ErrorSummary({ language, errors }: { language: Language; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="group" aria-labelledby="error-summary-title" tabIndex={-1} autofocus>
      <h2 id="error-summary-title">{words[language].form.summary(errors.length)}</h2>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>{error.field ? <FieldLink name={error.field} message={error.message} /> : error.message}</li>
        ))}
      </ul>
    </div>
  )
}

/** The label of the field comes first: it is further down the page, so `nameFields` puts it in once all is drawn. */
function FieldLink({ name, message }: { name: string; message: string }) {
  const id = fieldId(name)
  return (
    <a href={`#${id}`}>
      <span data-name-of={id} />
      {message}
    </a>
  )
}

/**
 * Puts the label of each refused field before its error in the summary: « Nom : ce champ est nécessaire » says which. An error
 * of no field of the page, such as rows that nobody ticked, leads nowhere.
 */
export function nameFields(html: string, language: Language): string {
  if (!html.includes('data-name-of')) return html
  const colon = language === 'fr' ? '\u202f: ' : ': '
  return html.replace(
    /(<a href="#[^"]*">)<span data-name-of="([\w-]+)"><\/span>([^<]*)<\/a>/g,
    (_, link: string, id: string, message: string) => {
      if (!html.includes(` id="${id}"`)) return message
      const label = labelOf(html, id)
      return `${link}${label ? `<strong>${label.replace(/[?:\s]+$/, '')}</strong>${colon}` : ''}${message}</a>`
    },
  )
}

/** The label of a refused field; failing that, of a control that shows no error of its own, but never of one choice among several. */
function labelOf(html: string, id: string): string | undefined {
  const one = new RegExp(`<(?:label|legend)[^>]* data-names="${id}"[^>]*>([^<]+)`).exec(html)
  const choice = new RegExp(`<input[^>]* id="${id}"[^>]* type="(?:radio|checkbox)"`).test(html)
  const other = choice ? null : new RegExp(`<label[^>]* for="${id}"[^>]*>([^<]+)`).exec(html)
  return (one ?? other)?.[1]?.trim()
}

export interface ButtonsProps {
  language: Language
  /** A verb: « Enregistrer ». */
  label: string
  /** Removing, stopping: shown in the colour kept for what cannot be taken back. */
  danger?: boolean
  /** Other ways to send the same form: « Enregistrer et ajouter un autre ». */
  others?: { label: string; name: string; value: string }[]
  cancelHref?: string
}

/** The last line of a form: one main verb, other verbs, a way out. */
export function Buttons({ language, label, danger = false, others = [], cancelHref }: ButtonsProps) {
  return (
    <div class="buttons">
      <button type="submit" class={danger ? 'button-danger' : 'button-main'}>
        {label}
      </button>
      {others.map(other => (
        <button key={other.value} type="submit" name={other.name} value={other.value}>
          {other.label}
        </button>
      ))}
      {cancelHref && <a href={cancelHref}>{words[language].form.cancel}</a>}
    </div>
  )
}
