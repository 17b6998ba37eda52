import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { endOverride } from './end-override.ts'
import { obstaclesOf } from './obstacles.ts'

/** Using a system in spite of what stands in the way is signed by a function, with its reason, and everybody here sees it. */
export const signOverride = command({
  name: 'transparency.sign-override',
  summary: { fr: 'Passer outre un obstacle à la mise en service', en: 'Override an obstacle to use' },
  needs: 'transparency.sign-override',
  input: z.object({ system: fields.id, reason: fields.paragraph(4_000), signed_role: fields.line(120) }),
  http: 'POST /systems/:system/override',
  async run(scope, { system, ...signed }) {
    await loadSystem(scope, system)
    const obstacles = await obstaclesOf(scope, system)
    if (obstacles.length === 0) throw new Conflict('transparency.nothing-to-override')
    await endOverride(scope, system)
    const id = newId()
    await db(scope)
      .insertInto('transparency.use_override')
      .values({
        ...signed,
        tenant_id: scope.tenantId,
        id,
        system_id: system,
        obstacles: JSON.stringify(obstacles),
        signed_by: actorName(scope.actor),
        signed_on: today(scope),
      })
      .execute()
    return id
  },
})
