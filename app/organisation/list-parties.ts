import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadParties } from './party.ts'

export const listParties = query({
  name: 'organisation.list-parties',
  summary: { fr: 'Lister éditeurs, prestataires et partenaires', en: 'List vendors and partners' },
  needs: 'organisation.read',
  input: z.object({}),
  http: 'GET /parties',
  run: scope => loadParties(scope),
})
