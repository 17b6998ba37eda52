import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { settleByRegisters } from '../duties/settle-by-registers.ts'
import { db } from '../tables.ts'
import { checkUse, linkInput, tie } from './link.ts'
import { livingProcessings } from './load-processings.ts'

/** Says that a system, or an everyday use, takes part in a processing record; twice is once. */
export const linkProcessing = command({
  name: 'transparency.link-processing',
  summary: {
    fr: 'Rattacher un système ou un usage à un traitement',
    en: 'Link a system or use to a processing record',
  },
  needs: 'transparency.edit',
  input: linkInput,
  http: 'POST /processings/:processing_id/links',
  async run(scope, input) {
    await checkUse(scope, input)
    const known = await livingProcessings(scope).where('p.id', '=', input.processing_id).executeTakeFirst()
    if (!known) throw new NotFound('kernel.not-found')
    await db(scope)
      .insertInto('transparency.processing_link')
      .values({ tenant_id: scope.tenantId, id: newId(), processing_id: input.processing_id, ...tie(input) })
      .onConflict(already => already.doNothing())
      .execute()
    if (input.kind === 'system') await settleByRegisters(scope, input.record_id)
  },
})
