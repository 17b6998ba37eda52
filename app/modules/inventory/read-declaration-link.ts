import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadAuthority } from '#organisation/authority.ts'

/** Whether a declaration link is the one in force, and under whose commitment: all that somebody without an account learns. */
export const readDeclarationLink = query({
  name: 'inventory.read-declaration-link',
  summary: { fr: 'Vérifier un lien de déclaration', en: 'Check a declaration link' },
  needs: 'inventory.declare',
  input: z.object({ token: z.string().max(64) }),
  async run(scope, { token }) {
    const { declaration_token, no_sanction_signed_by, no_sanction_signed_on } = await loadAuthority(scope)
    const valid = declaration_token !== null && declaration_token === token
    return {
      valid,
      signed_by: valid ? no_sanction_signed_by : null,
      signed_on: valid ? no_sanction_signed_on : null,
    }
  },
})
