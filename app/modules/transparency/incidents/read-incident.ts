import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { livingProcessings } from '../processing/load-processings.ts'
import { loadIncidents } from './load-incidents.ts'

/** The file of an incident, with what the registers know that its notifications must say. */
export const readIncident = query({
  name: 'transparency.read-incident',
  summary: { fr: 'Lire un incident', en: 'Read an incident' },
  needs: 'transparency.read-incidents',
  input: z.object({ id: fields.id }),
  http: 'GET /incidents/:id',
  async run(scope, { id }) {
    const [incident] = await loadIncidents(scope, id)
    if (!incident) throw new NotFound('kernel.not-found')
    const { system_id } = incident
    const processings = system_id
      ? await livingProcessings(scope)
          .where('p.id', 'in', linked =>
            linked
              .selectFrom('transparency.processing_link')
              .select('processing_id')
              .where('system_id', '=', system_id),
          )
          .orderBy('p.reference')
          .execute()
      : []
    const [system] = system_id ? await loadSystems(scope, system_id) : []
    return {
      incident,
      system: system ?? null,
      processings,
      history: await historyOf(scope, 'transparency.incident', id),
    }
  },
})

export type ReadIncident = Awaited<ReturnType<typeof readIncident>>
