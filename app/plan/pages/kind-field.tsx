import type { Visit } from '#kernel/page.ts'
import { fieldId } from '#ui/field.tsx'
import { words } from '#ui/words.ts'
import type { FactKind } from '../criteria.ts'
import { factKinds, prerequisites } from '../referential.ts'
import { factWords } from './fact-words.ts'

/** A kind, alone for all its points or aimed at one: « point/kind ». */
export function parseAim(value: string | undefined): { kind: string; prerequisites?: string[] } {
  const [left = '', kind] = (value ?? '').split('/')
  return kind === undefined ? { kind: left } : { kind, prerequisites: [left] }
}

/** The value of the option that a link asked for. */
export function aimFor({ point, kind }: { point: string | null; kind: string | null }): string {
  const known = factKinds.get(kind ?? '')
  if (!known) return ''
  if (known.prerequisites.length === 1) return `${known.prerequisites[0]}/${known.id}`
  return point && known.prerequisites.includes(point) ? `${point}/${known.id}` : known.id
}

type Props = { visit: Visit; name: string; value: string; point: string | null; error?: string }

/** « Ce qui est prouvé »: kinds of fact grouped by point of the plan; those of one point alone when it is known. */
export function KindField({ visit: { language }, name, value, point, error }: Props) {
  const t = factWords[language].form
  const id = fieldId(name)
  const kinds = [...factKinds.values()]
  const shown = prerequisites.filter(row => !point || row.id === point)
  const several = kinds.filter(kind => kind.prerequisites.length > 1 && (!point || kind.prerequisites.includes(point)))
  const option = (kind: FactKind, aim: string, label: string) => (
    <option key={aim} value={aim} selected={aim === value}>
      {label}
    </option>
  )
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label for={id}>
        {t.what} <span class="field-mark">{words[language].form.required}</span>
      </label>
      <p class="field-help" id={`${id}-aide`}>
        {t.whatHelp}
      </p>
      {error && <p class="field-error" id={`${id}-erreur`}>{`${words[language].form.error} ${error}`}</p>}
      <select
        id={id}
        name={name}
        required
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-erreur ${id}-aide` : `${id}-aide`}
      >
        <option value="">{words[language].form.choose}</option>
        {shown.map(row => (
          <optgroup key={row.id} label={`${row.id} ${row.shortTitle[language]}`}>
            {kinds
              .filter(kind => kind.prerequisites.includes(row.id))
              .map(kind => option(kind, `${row.id}/${kind.id}`, kind.label[language]))}
          </optgroup>
        ))}
        {several.length > 0 && (
          <optgroup label={t.several}>
            {several.map(kind => option(kind, kind.id, `${kind.label[language]} (${kind.prerequisites.join(', ')})`))}
          </optgroup>
        )}
      </select>
    </div>
  )
}
