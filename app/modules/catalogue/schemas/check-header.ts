import { nearest } from './near.ts'
import type { RowError } from './row-error.ts'
import type { Field, TableSchema } from './table-schema.ts'

export interface HeaderCheck {
  /** Column of the file → field of the schema; null = not of the schema. */
  fields: (Field | null)[]
  errors: RowError[]
}

/** A header against a schema: what is missing, in excess, said twice, misspelt or out of order. */
export function checkHeader(headers: readonly string[], { fields }: TableSchema): HeaderCheck {
  const errors: RowError[] = []
  const tell = (code: string, column: string | null, severity: RowError['severity'], words?: RowError['words']) =>
    errors.push({ line: null, column, code, severity, ...(words ? { words } : {}) })
  const byName = new Map(fields.map(field => [field.name, field]))
  const named = headers.map(header => byName.get(header.trim()) ?? null)
  const seen = new Set<Field>()
  const placed = named.map((field, i) => {
    if (!field) return null
    if (seen.has(field)) {
      tell('header-twice', headers[i] ?? null, 'error')
      return null
    }
    seen.add(field)
    if (headers[i] !== field.name) tell('header-spaces', field.name, 'error')
    return field
  })
  const lacking = fields.filter(field => !seen.has(field))
  for (const [i, header] of headers.entries()) {
    if (named[i]) continue
    if (header.trim() === '') tell('header-blank', null, 'error', { position: i + 1 })
    else {
      const meant = nearest(
        header,
        lacking.filter(field => !seen.has(field)).map(({ name }) => name),
      )
      const field = meant === null ? undefined : byName.get(meant)
      if (field) {
        seen.add(field)
        placed[i] = field
        tell('header-misspelt', header, 'error', { expected: field.name })
      } else tell('header-extra', header, 'warning')
    }
  }
  for (const field of lacking) {
    if (seen.has(field)) continue
    tell(
      field.constraints.required ? 'header-missing' : 'header-missing-optional',
      field.name,
      field.constraints.required ? 'error' : 'warning',
    )
  }
  const order = placed.flatMap(field => (field ? [fields.indexOf(field)] : []))
  if (order.some((place, i) => i > 0 && place < (order[i - 1] ?? 0))) tell('header-order', null, 'warning')
  return { fields: placed, errors }
}
