import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { livingProcessings } from './load-processings.ts'
import { suggestFor } from './suggest-links.ts'
import { loadUses, usesByProcessing } from './uses.ts'

/** A record, what it is tied to, and what it may well be tied to. */
export const readProcessing = query({
  name: 'transparency.read-processing',
  summary: { fr: 'Lire un traitement du registre RGPD', en: 'Read a processing record' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /processings/:id',
  async run(scope, { id }) {
    const processing = await livingProcessings(scope).where('p.id', '=', id).executeTakeFirst()
    if (!processing) throw new NotFound('kernel.not-found')
    const all = await loadUses(scope)
    const uses = (await usesByProcessing(scope, all)).get(id) ?? []
    const others = all.filter(use => !uses.some(tied => tied.id === use.id))
    return {
      processing,
      uses,
      suggestions: suggestFor(processing, others),
      others,
      history: await historyOf(scope, 'transparency.processing', id),
    }
  },
})
