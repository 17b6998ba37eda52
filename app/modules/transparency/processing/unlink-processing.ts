import { NotFound } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { settleByRegisters } from '../duties/settle-by-registers.ts'
import { db } from '../tables.ts'
import { checkUse, linkInput } from './link.ts'

export const unlinkProcessing = command({
  name: 'transparency.unlink-processing',
  summary: {
    fr: 'Détacher un système ou un usage d’un traitement',
    en: 'Unlink a system or use from a processing record',
  },
  needs: 'transparency.edit',
  input: linkInput,
  http: 'POST /processings/:processing_id/unlink',
  async run(scope, input) {
    await checkUse(scope, input)
    const gone = await db(scope)
      .deleteFrom('transparency.processing_link')
      .where('processing_id', '=', input.processing_id)
      .where(input.kind === 'system' ? 'system_id' : 'everyday_id', '=', input.record_id)
      .executeTakeFirst()
    if (!gone.numDeletedRows) throw new NotFound('kernel.not-found')
    if (input.kind === 'system') await settleByRegisters(scope, input.record_id)
  },
})
