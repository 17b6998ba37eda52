import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import type { Text } from '#kernel/texts.ts'
import { db } from './tables.ts'

export const listImports = query({
  name: 'intake.list-imports',
  summary: { fr: 'Lister les fichiers ajoutés', en: 'List files added' },
  needs: 'intake.add',
  input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
  http: 'GET /imports',
  async run(scope, { limit }) {
    const rows = await db(scope)
      .selectFrom('intake.import')
      .select([
        'id',
        'file_name',
        'file_kind',
        'file_bytes',
        'recogniser',
        'confidence',
        'state',
        'set_aside_reason',
        'received_at',
        'received_by',
        'applied_at',
        'created_rows',
        'updated_rows',
        'undone_at',
      ])
      .where('state', '<>', 'cancelled')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(row => ({ ...row, set_aside_reason: row.set_aside_reason as Text | null }))
  },
})
