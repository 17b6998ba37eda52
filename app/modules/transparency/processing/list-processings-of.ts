import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { livingProcessings } from './load-processings.ts'
import { useKinds } from './processing.ts'
import { suggestFor } from './suggest-links.ts'
import { loadUses, usesByProcessing } from './uses.ts'

/** For one system or everyday use: the records it is tied to, those that share its words, and all the others. */
export const listProcessingsOf = query({
  name: 'transparency.list-processings-of',
  summary: {
    fr: 'Lister les traitements d’un système ou d’un usage',
    en: 'List the processing records of a system or use',
  },
  needs: 'transparency.read',
  input: z.object({ kind: z.enum(useKinds), record_id: fields.id }),
  http: 'GET /uses/:kind/:record_id/processings',
  async run(scope, { kind, record_id }) {
    const uses = await loadUses(scope)
    const use = uses.find(known => known.kind === kind && known.id === record_id)
    if (!use) throw new NotFound('kernel.not-found')
    const tied = await usesByProcessing(scope, uses)
    const all = await livingProcessings(scope).orderBy('p.reference').orderBy('p.id').execute()
    const linked = all.filter(({ id }) => tied.get(id)?.some(one => one.id === record_id))
    const others = all.filter(row => !linked.includes(row))
    return { use, linked, suggestions: suggestFor(use, others), others }
  },
})
