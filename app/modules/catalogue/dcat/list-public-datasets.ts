import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { publicContent, type DatasetContent } from './content.ts'
import { askedWords } from './searched-words.ts'

export interface PublicDataset {
  id: string
  published_on: string
  content: DatasetContent
}

/** One page of the public catalogue; with words, the datasets that hold each of them. */
export const listPublicDatasets = query({
  name: 'catalogue.list-public-datasets',
  summary: { fr: 'Lire le catalogue public', en: 'Read the public catalogue' },
  needs: 'catalogue.visit',
  visitor: true,
  input: z.object({
    search: z.string().max(100).optional(),
    page: z.number().int().min(1).max(1_000_000).default(1),
    size: z.number().int().min(1).max(500).default(100),
  }),
  async run(scope, { search, page, size }) {
    const holds = askedWords(search ?? '').map(word => sql`strpos(words, ${` ${word}`}) > 0`)
    const where = sql.join([sql`state = 'published'`, ...holds], sql` and `)
    const { rows: counts } = await sql<{ total: number; newest: string | null }>`
      select count(*)::int as total, max(published_on)::text as newest from catalogue.publication where ${where}`.execute(
      scope.db,
    )
    const { rows } = await sql<{ id: string; published_on: string; content: unknown }>`
      select dataset_id as id, published_on, content from catalogue.publication where ${where}
      order by lower(title), dataset_id limit ${size} offset ${(page - 1) * size}`.execute(scope.db)
    return { total: counts[0]?.total ?? 0, newest: counts[0]?.newest ?? null, rows: rows.flatMap(asPublic) }
  },
})

/** A content of another shape than the one that the public reads is not shown, and said in the log. */
export function asPublic({ content, ...row }: { id: string; published_on: string; content: unknown }): PublicDataset[] {
  const read = publicContent.safeParse(content)
  if (!read.success) console.error(`publication of ${row.id} has not the shape of a dataset and is not shown`)
  return read.success ? [{ ...row, content: read.data }] : []
}
