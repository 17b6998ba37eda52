import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { mask } from '../profiling/mask.ts'
import { readRows } from '../schemas/read-rows.ts'
import type { FileRow } from '../schemas/validate-rows.ts'
import { answersOn, mayShow } from './findings.ts'
import { distributionOf, livingDataset, profilesOf, verdictsOf } from './load-files.ts'

/** Files that are read whole for a preview; text is read by its beginning, whatever its size. */
const mostBytes = 5 * 1024 * 1024
const longestCell = 200

export interface FirstRows {
  columns: { name: string; masked: boolean }[]
  rows: { line: number; cells: string[] }[]
}

/** The first rows of a kept file; what may be personal is masked cell by cell. Null when there is nothing to show. */
export const readFirstRows = query({
  name: 'catalogue.read-first-rows',
  summary: { fr: 'Voir les premières lignes d’un fichier', en: 'See the first rows of a file' },
  needs: 'catalogue.read',
  input: z.object({ distribution_id: fields.id, count: z.coerce.number().int().min(1).max(50).default(10) }),
  http: 'GET /distributions/:distribution_id/first-rows',
  async run(scope, { distribution_id, count }): Promise<FirstRows | null> {
    const { dataset_id, file_id } = await distributionOf(scope, distribution_id)
    const dataset = await livingDataset(scope, dataset_id)
    const profile = (await profilesOf(scope, dataset_id)).find(one => one.distribution_id === distribution_id)
    if (!file_id || !profile) return null
    const { columns, format } = profile.content
    const bytes = await beginningOf(scope, file_id, format === 'csv')
    const found =
      bytes &&
      (await firstOf(
        { name: `apercu.${format}`, bytes },
        columns.map(({ name }) => name),
        count,
      ))
    if (!found) return null
    const answers = answersOn(dataset, await verdictsOf(scope, dataset_id))
    const shown = columns.map(column => ({ name: column.name, masked: !mayShow(column.name, column, answers) }))
    return {
      columns: shown,
      rows: found.map(({ line, cells }) => ({
        line,
        cells: shown.map(({ masked }, i) => {
          const cell = (cells[i] ?? '').slice(0, longestCell)
          return masked && cell !== '' ? mask(cell) : cell
        }),
      })),
    }
  },
})

/** Up to the last whole line of the first piece of a text; null for what is too large to be read for so little. */
async function beginningOf(scope: Work, file_id: string, isText: boolean): Promise<Uint8Array | null> {
  const { rows } = await sql<{ bytes: number; content: Buffer }>`
    select f.bytes, c.content from kernel.file f join kernel.file_chunk c on c.tenant_id = f.tenant_id and c.file_id = f.id
    where f.id = ${file_id} and c.position = 0
  `.execute(scope.db)
  const [first] = rows
  if (!first) return null
  if (first.content.byteLength >= first.bytes) return first.content
  if (isText) return first.content.subarray(0, first.content.lastIndexOf(10) + 1)
  return first.bytes > mostBytes ? null : (await openFile(scope, file_id)).content
}

async function firstOf(file: { name: string; bytes: Uint8Array }, names: string[], count: number) {
  const first: FileRow[] = []
  try {
    const reader = {
      header: () => undefined,
      rows: (batch: readonly FileRow[]) => void first.push(...batch.slice(0, Math.max(0, count - first.length))),
    }
    await readRows(file, names, reader, count)
  } catch (error) {
    // Cut in the middle of a quotation: what was read before is enough.
    if (!(error instanceof Unreadable)) throw error
  }
  return first.length > 0 ? first : null
}
