import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { identityOf, loadAuthority } from './authority.ts'

export const readAuthority = query({
  name: 'organisation.read-authority',
  summary: { fr: 'Lire l’identité de la collectivité', en: 'Read the authority’s identity' },
  needs: 'organisation.read',
  input: z.object({}),
  http: 'GET /authority',
  run: async scope => identityOf(await loadAuthority(scope)),
})
