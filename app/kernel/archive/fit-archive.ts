import type { CatalogueTable } from './catalogue.ts'
import type { Manifest } from './manifest.ts'
import { refusals } from './refusal.ts'

/** A table of the archive beside what the database makes of it here. */
export interface FittedTable {
  here: CatalogueTable
  columns: ReadonlySet<string>
  rows: number
}

/**
 * Holds the archive against the tables here: made by the same version or by an older one to which things were only added
 * since. Returns its tables in the order in which their rows may be written.
 */
export function fitArchive(
  manifest: Manifest,
  catalogue: readonly CatalogueTable[],
  migrations: readonly { name: string; sha256: string }[],
): FittedTable[] {
  const applied = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of manifest.migrations) {
    const known = applied.get(name)
    if (known === undefined) throw refusals.newer(manifest.product)
    if (known !== sha256) throw refusals.foreign(manifest.product)
  }
  const wanted = new Map(manifest.tables.map(table => [table.name, table]))
  const fitted = catalogue.flatMap((here): FittedTable[] => {
    const table = wanted.get(here.name)
    if (!table) return []
    if (here.leftOut !== null) throw refusals.unexpected(here.name)
    const columns = new Set(table.columns)
    const known = new Set(here.columns.filter(({ numbered }) => !numbered).map(({ name }) => name))
    const gone = table.columns.find(name => !known.has(name))
    if (gone !== undefined) throw refusals.older(`${here.name}.${gone}`)
    const needed = here.columns.find(one => one.notNull && !one.hasDefault && !one.numbered && !columns.has(one.name))
    if (needed) throw refusals.older(`${here.name}.${needed.name}`)
    return [{ here, columns, rows: table.rows }]
  })
  const lost = manifest.tables.find(table => !fitted.some(({ here }) => here.name === table.name))
  if (lost) throw refusals.older(lost.name)
  // The history comes last: what writing the other tables noted by itself makes way for it.
  return fitted.toSorted((a, b) => Number(a.here.name === 'kernel.change') - Number(b.here.name === 'kernel.change'))
}
