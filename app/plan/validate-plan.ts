import { createHash } from 'node:crypto'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { computeLevels } from './compute-levels.ts'
import { db } from './tables.ts'
import { levelsOf } from './validation.ts'

/** A named person takes responsibility; only then do levels and plan stop being a « document préparatoire ». */
export const validatePlan = command({
  name: 'plan.validate-plan',
  summary: { fr: 'Valider le plan', en: 'Validate the plan' },
  needs: 'plan.validate',
  input: z.object({ validated_by: fields.line(120), role: fields.line(120) }),
  http: 'POST /plan/validations',
  async run(scope, input) {
    const { rows } = await computeLevels(scope)
    const levels = levelsOf(rows)
    const content_sha256 = createHash('sha256').update(JSON.stringify(levels)).digest('hex')
    const row = {
      ...input,
      tenant_id: scope.tenantId,
      id: newId(),
      validated_on: today(scope),
      content_sha256,
      levels: JSON.stringify(levels),
    }
    await db(scope).insertInto('plan.validation').values(row).execute()
    return { id: row.id, validated_on: row.validated_on }
  },
})
