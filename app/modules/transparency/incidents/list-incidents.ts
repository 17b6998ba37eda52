import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { incidentStates, loadIncidents } from './load-incidents.ts'
import { seriousKinds } from './step-data.ts'

/** The register of incidents, for those who handle them and nobody else. */
export const listIncidents = query({
  name: 'transparency.list-incidents',
  summary: { fr: 'Lister les incidents', en: 'List incidents' },
  needs: 'transparency.read-incidents',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(incidentStates).optional(),
    serious: z.enum([...seriousKinds, 'unknown']).optional(),
    personal_data: z.enum(['yes', 'no', 'unknown']).optional(),
  }),
  http: 'GET /incidents',
  async run(scope, { search, state, serious, personal_data }) {
    const wanted = foldWords(search ?? '')
    const said = { yes: true, no: false, unknown: null }
    return (await loadIncidents(scope)).filter(
      one =>
        foldWords(`${one.number} ${one.title} ${one.what} ${one.system ?? ''}`).includes(wanted) &&
        (!state || one.state === state) &&
        (!serious || (one.serious ?? 'unknown') === serious) &&
        (!personal_data || one.personal_data === said[personal_data]),
    )
  },
})
