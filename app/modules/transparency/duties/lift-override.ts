import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { endOverride } from './end-override.ts'

/** The signature no longer holds: the system keeps its status, and cannot come back into use without another one. */
export const liftOverride = command({
  name: 'transparency.lift-override',
  summary: { fr: 'Lever une autorisation de passer outre', en: 'Lift an override' },
  needs: 'transparency.sign-override',
  input: z.object({ system: fields.id }),
  http: 'POST /systems/:system/override/lift',
  async run(scope, { system }) {
    if ((await endOverride(scope, system)) === 0) throw new NotFound('kernel.not-found')
  },
})
