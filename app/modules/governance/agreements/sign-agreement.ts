import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'
import { db } from '../tables.ts'
import { lockedAgreement } from './agreement.ts'
import { fillText } from './fill-text.ts'

/** Signed by its parties: from its start on it binds, and counts. Its text stays as it read then, whatever its record becomes. */
export const signAgreement = command({
  name: 'governance.sign-agreement',
  summary: { fr: 'Noter la signature d’une convention', en: 'Record the signature of an agreement' },
  needs: 'governance.edit',
  input: z.object({
    id: fields.id,
    signed_on: fields.civilDate,
    starts_on: fields.civilDate,
    reference: fields.line(160).nullish(),
    file: z.object({ name: z.string(), content: fields.content }).optional(),
  }),
  async run(scope, { id, signed_on, starts_on, reference, file }) {
    const agreement = await lockedAgreement(scope, id)
    if (agreement.state !== 'draft') throw new Conflict('governance.agreement-signed')
    if (agreement.parties.length === 0) throw new Conflict('governance.nobody-bound')
    if (signed_on > today(scope)) throw new Invalid({ signed_on: { key: 'governance.not-yet' } })
    if (agreement.ends_on && agreement.ends_on < starts_on)
      throw new Invalid({ starts_on: { key: 'governance.ends-before' } })
    const kept = file ? { file_id: await keepFile(scope, file) } : {}
    const datasets = await datasetTitles(scope, { ids: agreement.dataset_ids })
    const around = { authority: scope.tenant.name, datasets }
    const sections = Object.entries(agreement.sections).map(([code, text]) => [
      code,
      fillText(text, { ...agreement, starts_on }, around),
    ])
    await db(scope)
      .updateTable('governance.agreement')
      .set({
        state: 'signed',
        signed_on,
        starts_on,
        sections: JSON.stringify(Object.fromEntries(sections)),
        ...(reference ? { reference } : {}),
        ...kept,
      })
      .where('id', '=', id)
      .execute()
  },
})
