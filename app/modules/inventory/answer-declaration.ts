import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const outcomes = ['joined', 'new-system', 'answered', 'set-aside'] as const

/** A declared use joins an existing system, becomes one, is answered (training, tool, rule) or set aside with a reason. */
export const answerDeclaration = command({
  name: 'inventory.answer-declaration',
  summary: { fr: 'Donner suite à un usage déclaré', en: 'Follow up a declared use' },
  needs: 'inventory.answer-declarations',
  input: z.object({
    id: fields.id,
    outcome: z.enum(outcomes),
    outcome_reason: fields.line(500).nullish(),
    system_id: fields.id.nullish(),
  }),
  http: 'POST /declarations/:id/answer',
  async run(scope, { id, outcome, outcome_reason, system_id }) {
    const use = await db(scope)
      .selectFrom('inventory.declaration')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!use || (scope.reach !== 'all' && !scope.directorates.includes(use.directorate_id ?? '')))
      throw new NotFound('kernel.not-found')
    if (use.outcome) throw new Conflict('inventory.already-answered')
    if (outcome === 'joined' && !system_id) throw new Conflict('inventory.choose-system')
    if ((outcome === 'answered' || outcome === 'set-aside') && !outcome_reason)
      throw new Conflict('inventory.reason-needed')
    const created = outcome === 'new-system' ? newId() : null
    if (created) {
      const system = {
        name: use.tool,
        kind: 'ai',
        origin: 'experimental',
        purpose: use.used_for.slice(0, 500),
        directorate_id: use.directorate_id,
      }
      await db(scope)
        .insertInto('inventory.system')
        .values({ ...system, tenant_id: scope.tenantId, id: created, created_at: scope.clock.now() })
        .execute()
    }
    const answer = {
      outcome,
      outcome_reason: outcome_reason ?? null,
      system_id: created ?? (outcome === 'joined' ? system_id : null),
    }
    await db(scope).updateTable('inventory.declaration').set(answer).where('id', '=', id).execute()
    return { system_id: answer.system_id ?? null }
  },
})
