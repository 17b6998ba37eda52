import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadAuthority } from './authority.ts'

/** The secret part of the link by which agents publics declare a use: for those who hand the link out. */
export const readDeclarationLink = query({
  name: 'organisation.read-declaration-link',
  summary: { fr: 'Lire le lien de déclaration', en: 'Read the declaration link' },
  needs: 'organisation.read-declaration-link',
  input: z.object({}),
  http: 'GET /authority/declaration-link',
  async run(scope) {
    const { declaration_token, no_sanction_signed_on, no_sanction_signed_by } = await loadAuthority(scope)
    return { token: declaration_token, signed_on: no_sanction_signed_on, signed_by: no_sanction_signed_by }
  },
})
