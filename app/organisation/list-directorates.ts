import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadDirectorates } from './directorate.ts'

export const listDirectorates = query({
  name: 'organisation.list-directorates',
  summary: { fr: 'Lister les directions et leurs effectifs', en: 'List directorates and their headcounts' },
  needs: 'organisation.read',
  input: z.object({}),
  http: 'GET /directorates',
  run: scope => loadDirectorates(scope),
})
