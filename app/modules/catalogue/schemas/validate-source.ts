import type { FileSource } from '../profiling/chunks.ts'
import { readRows } from './read-rows.ts'
import type { Validation } from './row-error.ts'
import type { TableSchema } from './table-schema.ts'
import { validateRows, type RowValidator } from './validate-rows.ts'

/** A whole file against a schema, row by row. Throws `Unreadable` for a file that cannot be read. */
export async function validateSource(source: FileSource, schema: TableSchema): Promise<Validation> {
  let validator: RowValidator | null = null
  await readRows(
    source,
    schema.fields.map(({ name }) => name),
    {
      header: names => {
        validator = validateRows(schema, names)
      },
      rows: batch => validator?.take(batch),
    },
  )
  const done = validator as RowValidator | null
  if (!done) throw new Error('a table without a header')
  return done.end()
}
