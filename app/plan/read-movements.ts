import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { prerequisites } from './referential.ts'
import { db } from './tables.ts'
import type { Validation } from './validation.ts'

/** The last photo of a point, and the one before: snapshots are kept only when they change. */
export interface Photo {
  id: string
  on: string
  level: number | null
  before: number | null
  beforeOn: string | null
}

/** What was validated last, whether or not levels moved since. */
export interface SignedLevels extends Validation {
  levels: Readonly<Record<string, number | null>>
}

export const readMovements = query({
  name: 'plan.read-movements',
  summary: {
    fr: 'Lire ce qui a bougé depuis la dernière photo et la dernière validation',
    en: 'Read what moved since the last snapshot and the last validation',
  },
  needs: 'plan.read',
  input: z.object({}),
  http: 'GET /movements',
  async run(scope) {
    return { photos: await lastPhotos(scope), signed: await lastSigned(scope) }
  },
})

async function lastPhotos(scope: Work): Promise<Photo[]> {
  const subjects = prerequisites.map(row => `level:${row.id}`)
  const { rows } = await sql<Photo>`
    select substr(subject, 7) as id, taken_on as "on", value as level, before, before_on as "beforeOn"
    from (
      select subject, taken_on, value, lag(value) over dated as before, lag(taken_on) over dated as before_on,
        row_number() over (partition by subject order by taken_on desc) as place
      from plan.snapshot where subject = any (${subjects})
      window dated as (partition by subject order by taken_on)
    ) as photo
    where place = 1
  `.execute(scope.db)
  return rows
}

async function lastSigned(scope: Work): Promise<SignedLevels | null> {
  const row = await db(scope)
    .selectFrom('plan.validation')
    .select(['validated_by', 'role', 'validated_on', 'levels'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, levels: row.levels as Record<string, number | null> } : null
}
