import { keyOf, openKeys, type KnownKeys } from './known-keys.ts'
import type { Fault } from './row-error.ts'
import type { Field, Gap, TableSchema } from './table-schema.ts'

type Found = { column: string; fault: Fault }

/** What only all rows together tell: values that must differ, the primary key, references to the same table. */
export function keyChecks(schema: TableSchema, fields: readonly (Field | null)[]) {
  const placesOf = (names: readonly string[]) => names.map(name => fields.findIndex(field => field?.name === name))
  const present = (names: readonly string[]) => names.length > 0 && !placesOf(names).includes(-1)
  const unique = fields.flatMap((field, at) =>
    field?.constraints.unique ? [{ name: field.name, at, known: openKeys() }] : [],
  )
  const primary = present(schema.primaryKey) ? { places: placesOf(schema.primaryKey), known: openKeys() } : null
  const foreign = schema.foreignKeys
    .filter(key => present(key.fields) && present(key.target))
    .map(({ fields: names, target }) => ({
      column: names.join(', '),
      from: placesOf(names),
      to: placesOf(target),
      known: openKeys(),
      asked: openKeys(),
      waiting: new Map<string, number>(),
    }))
  const all: [string, KnownKeys][] = [
    ...unique.map(({ name, known }): [string, KnownKeys] => [name, known]),
    ...(primary ? [[schema.primaryKey.join(', '), primary.known] as [string, KnownKeys]] : []),
    ...foreign.map(({ column, known }): [string, KnownKeys] => [column, known]),
  ]

  function primaryFault(line: number, cells: readonly string[]): Found[] {
    if (!primary) return []
    const column = schema.primaryKey.join(', ')
    const values = primary.places.map(at => cells[at] ?? '')
    // A required cell that is empty is told already.
    const empty = primary.places.filter((at, i) => values[i] === '' && !fields[at]?.constraints.required)
    if (empty.length > 0)
      return [
        { column, fault: { code: 'key-empty', words: { names: empty.map(at => fields[at]?.name ?? '').join(', ') } } },
      ]
    if (values.includes('')) return []
    const first = primary.known.lineOf(keyOf(values), line)
    return first === null ? [] : [{ column, fault: { code: 'key-twice', words: { first } } }]
  }

  return {
    take(line: number, cells: readonly string[]): Found[] {
      const found = primaryFault(line, cells)
      for (const { name, at, known } of unique) {
        const first = cells[at] ? known.lineOf(cells[at], line) : null
        if (first !== null) found.push({ column: name, fault: { code: 'twice', words: { first } } })
      }
      for (const { from, to, known, asked, waiting } of foreign) {
        const target = to.map(at => cells[at] ?? '')
        if (!target.includes('')) known.lineOf(keyOf(target), line)
        const values = from.map(at => cells[at] ?? '')
        if (!values.includes('') && asked.lineOf(keyOf(values), line) === null && !asked.full)
          waiting.set(keyOf(values), line)
      }
      return found
    },
    /** References are only known to lead nowhere once every row has passed; each is told where it is first met. */
    end(): (Found & { line: number })[] {
      return foreign.flatMap(({ column, known, waiting }) =>
        known.full
          ? []
          : [...waiting].flatMap(([key, line]) =>
              known.has(key) ? [] : [{ line, column, fault: { code: 'reference' } }],
            ),
      )
    },
    gaps: (): Gap[] =>
      all.filter(([, { full }]) => full).map(([column]) => ({ code: 'too-many-keys', column, detail: '' })),
  }
}
