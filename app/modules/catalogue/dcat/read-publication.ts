import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadStandings } from './standings.ts'

/** One dataset before the public: what is online, what would be, and what differs. */
export const readPublication = query({
  name: 'catalogue.read-publication',
  summary: { fr: 'Lire l’état public d’un jeu de données', en: 'Read the public state of a dataset' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /catalogue/publications/:id',
  async run(scope, { id }) {
    const [standing] = await loadStandings(scope, [id])
    if (!standing) throw new NotFound('kernel.not-found')
    return standing
  },
})
