import { z } from 'zod'
import type { Work } from '#kernel/scope.ts'
import type { Result } from '../engine/result.ts'
import { livingPositions } from '../living-positions.ts'
import { db } from '../tables.ts'
import { blockerWords } from './blocker-words.ts'

/** What stands in the way of putting a system into use: a code, and what a person reads. */
export const obstacle = z.object({ code: z.string(), text: z.string() })
export type Obstacle = z.infer<typeof obstacle>

/** Blockers of the position that the authority holds, and duties due before any use that nobody has met. */
export async function obstaclesOf(scope: Work, system: string): Promise<Obstacle[]> {
  const held = await livingPositions(scope).select('r.result').where('p.system_id', '=', system).executeTakeFirst()
  const open = await db(scope)
    .selectFrom('transparency.duty')
    .select(['code', 'title'])
    .where('system_id', '=', system)
    .where('dropped_on', 'is', null)
    .where('before_use', '=', true)
    .where('force', '=', 'duty')
    .where('state', '=', 'open')
    .orderBy('code')
    .execute()
  const forbidden = held ? (held.result as Result).blockers : []
  return [
    ...forbidden.map(code => ({ code, text: blockerWords[code] })),
    ...open.map(({ code, title }) => ({ code, text: title })),
  ]
}

/** The signature under which the system is used in spite of obstacles. */
export async function overrideOf(scope: Work, system: string) {
  const row = await db(scope)
    .selectFrom('transparency.use_override')
    .select(['id', 'obstacles', 'reason', 'signed_by', 'signed_role', 'signed_on'])
    .where('system_id', '=', system)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, obstacles: z.array(obstacle).parse(row.obstacles) } : null
}

/** Obstacles that the signature does not cover: it covers what it named on its day, nothing that appeared later. */
export function uncovered(
  obstacles: readonly Obstacle[],
  override: { obstacles: readonly Obstacle[] } | null,
): Obstacle[] {
  const signed = new Set(override?.obstacles.map(({ code }) => code))
  return obstacles.filter(({ code }) => !signed.has(code))
}
