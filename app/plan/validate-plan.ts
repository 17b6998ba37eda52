import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { computeLevels } from './compute-levels.ts'
import { db } from './tables.ts'
import { fingerprintOf, levelsOf } from './validation.ts'

/** A named person takes responsibility; only then do levels and plan stop being a « document préparatoire ». */
export const validatePlan = command({
  name: 'plan.validate-plan',
  summary: { fr: 'Valider le plan', en: 'Validate the plan' },
  needs: 'plan.validate',
  input: z.object({
    validated_by: fields.line(120),
    role: fields.line(120),
    /** The fingerprint of the levels that were read; other levels since are not signed unawares. */
    seen: z.string().max(64).optional(),
  }),
  http: 'POST /plan/validations',
  async run(scope, { seen, ...input }) {
    const { rows } = await computeLevels(scope)
    const levels = levelsOf(rows)
    const content_sha256 = fingerprintOf(rows)
    if (seen && seen !== content_sha256) throw new Conflict('plan.levels-moved')
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
