import type { Scope } from '#kernel/scope.ts'
import { depositFile } from '#modules/catalogue/files/deposit-file.ts'
import { judgeColumns } from '#modules/catalogue/files/judge-columns.ts'
import { addTableSchema } from '#modules/catalogue/schemas/add-table-schema.ts'

/** A kept file of data with its profile, an answer about a column, a schema and a check: all named after the marker. */
export async function fillFiles(admin: Scope, marker: string): Promise<void> {
  const content = {
    name: marker,
    title: marker,
    version: '1',
    fields: [{ name: marker, type: 'integer' }, { name: 'courriel' }],
  }
  const { id } = await addTableSchema(admin, { content, name: marker })
  const text = `${marker};courriel\n${marker};accueil@${marker.toLowerCase()}.example\n${marker} bis;x\n`
  const { dataset_id } = await depositFile(admin, {
    file: { name: `${marker}.csv`, bytes: new TextEncoder().encode(text) },
    keeping: 'always',
    title: marker,
    table_schema_id: id,
  })
  await judgeColumns(admin, {
    dataset_id,
    verdicts: [{ column: marker, kind: 'seen', verdict: 'not-personal', reason: marker }],
  })
}
