import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { keepDuties } from '../duties/keep-duties.ts'
import { tiers } from '../engine/codes.ts'
import { db } from '../tables.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { loadRuns } from './load-runs.ts'

/** Tiers that a person may hold instead of the one of the run: « à qualifier » is no position. */
export const heldTiers = tiers.filter(tier => tier !== 'A_QUALIFIER')

/**
 * A result becomes the position of the authority when a named function retains it, as it is or with another tier and its
 * reason. The duties stay those of the run: a tier that a person changes has no rule behind it.
 */
export const validatePosition = command({
  name: 'transparency.validate-position',
  summary: { fr: 'Retenir une qualification', en: 'Retain a qualification' },
  needs: 'transparency.validate',
  input: z.object({
    id: fields.id,
    validated_role: fields.line(120),
    tier: z.enum(heldTiers as [(typeof tiers)[number], ...(typeof tiers)[number][]]).nullish(),
    override_reason: fields.paragraph(2_000).nullish(),
  }),
  http: 'POST /runs/:id/position',
  async run(scope, { id: run_id, validated_role, tier, override_reason }) {
    const [run] = await loadRuns(scope, { id: run_id })
    if (!run) throw new NotFound('kernel.not-found')
    const { id: system_id } = await loadSystem(scope, run.system_id)
    const [last] = await loadRuns(scope, { system: system_id })
    if (last?.id !== run.id) throw new Conflict('transparency.not-the-last-run')
    const held = tier ?? run.result.tier
    if (held === 'A_QUALIFIER') throw new Conflict('transparency.still-open')
    const overridden = held !== run.result.tier
    if (overridden && !override_reason) throw new Invalid({ override_reason: { key: 'kernel.required' } })
    const day = today(scope)
    await db(scope)
      .updateTable('transparency.position')
      .set({ ended_on: day })
      .where('system_id', '=', system_id)
      .where('ended_on', 'is', null)
      .execute()
    const id = newId()
    await db(scope)
      .insertInto('transparency.position')
      .values({
        tenant_id: scope.tenantId,
        id,
        system_id,
        run_id,
        tier: held,
        override_reason: overridden ? override_reason : null,
        validated_by: actorName(scope.actor),
        validated_role,
        validated_on: day,
      })
      .execute()
    await keepDuties(scope, system_id, run)
    return id
  },
})
