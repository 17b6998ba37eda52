import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { asPublic, type PublicDataset } from './list-public-datasets.ts'

/** One dataset of the public catalogue; null when it is not there. */
export const readPublicDataset = query({
  name: 'catalogue.read-public-dataset',
  summary: { fr: 'Lire un jeu du catalogue public', en: 'Read a dataset of the public catalogue' },
  needs: 'catalogue.visit',
  visitor: true,
  input: z.object({ id: fields.id }),
  async run(scope, { id }): Promise<PublicDataset | null> {
    const { rows } = await sql<{ id: string; published_on: string; content: unknown }>`
      select dataset_id as id, published_on, content from catalogue.publication
      where dataset_id = ${id} and state = 'published'`.execute(scope.db)
    return rows.flatMap(asPublic)[0] ?? null
  },
})
