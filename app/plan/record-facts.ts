import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { documentKinds } from './criteria.ts'
import { factKinds, prerequisite } from './referential.ts'
import { db } from './tables.ts'

export const factInput = z.object({
  kind: z.string(),
  title: fields.line(200),
  dated: fields.civilDate,
  who: fields.line(160),
  document_kind: z.enum(documentKinds).default('autre'),
  prerequisites: z.array(z.string()).max(32).optional(),
  held_by: fields.id.nullish(),
  file_id: fields.id.nullish(),
  file: z.object({ name: z.string(), content: fields.content }).optional(),
})

/**
 * Dated facts in five fields: what, when, who, proof, points. Returns their ids. Inside only, for `file_id` names a kept
 * file: whoever could name one could open any.
 */
export const recordFacts = command({
  name: 'plan.record-facts',
  summary: { fr: 'Enregistrer un fait daté et sa pièce', en: 'Record a dated fact and its proof' },
  needs: 'plan.record',
  input: z.object({ facts: z.array(factInput).min(1).max(500) }),
  async run(scope, { facts }) {
    const ids: string[] = []
    for (const [index, { file, kind, prerequisites, ...fact }] of facts.entries()) {
      const known = factKinds.get(kind)
      if (!known) throw new Invalid({ [`facts.${index}.kind`]: { key: 'kernel.required' } })
      if (fact.dated > today(scope)) throw new Invalid({ [`facts.${index}.dated`]: { key: 'plan.future-fact' } })
      // The kind says which points it can be evidence for: nobody can aim it elsewhere.
      const points = (prerequisites ?? known.prerequisites).filter(
        id => prerequisite(id) && known.prerequisites.includes(id),
      )
      const file_id = file ? await keepFile(scope, file) : (fact.file_id ?? null)
      const row = { ...fact, kind, file_id, prerequisites: points.length ? points : known.prerequisites }
      const id = newId()
      await db(scope)
        .insertInto('plan.fact')
        .values({ ...row, tenant_id: scope.tenantId, id, created_at: scope.clock.now() })
        .execute()
      ids.push(id)
    }
    return ids
  },
})
