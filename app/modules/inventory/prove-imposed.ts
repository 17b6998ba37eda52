import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** The dated proof that the decision was applied: a screen copy of the setting, the vendor's answer… */
export const proveImposed = command({
  name: 'inventory.prove-imposed',
  summary: { fr: 'Prouver qu’une décision est appliquée', en: 'Prove that a decision was applied' },
  needs: 'inventory.edit-imposed',
  input: z.object({
    id: fields.id,
    proof_on: fields.civilDate,
    proof_what: fields.line(500),
    file: z.object({ name: z.string(), content: fields.content }).optional(),
  }),
  async run(scope, { id, file, ...proof }) {
    const event = await db(scope)
      .selectFrom('inventory.imposed')
      .select(['decision', 'decided_on'])
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!event) throw new NotFound('kernel.not-found')
    if (!event.decision) throw new Conflict('inventory.decide-first')
    if (proof.proof_on > today(scope)) throw new Invalid({ proof_on: { key: 'inventory.future-proof' } })
    const proof_file_id = file ? await keepFile(scope, file) : null
    await db(scope)
      .updateTable('inventory.imposed')
      .set({ ...proof, ...(proof_file_id ? { proof_file_id } : {}) })
      .where('id', '=', id)
      .execute()
  },
})
