import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { today } from '#kernel/clock.ts'
import { command } from '#kernel/operation.ts'
import { loadAuthority } from './authority.ts'
import { db } from './tables.ts'

/** The administration commits itself not to sanction declared uses; only then does the declaration link exist. */
export const signNoSanction = command({
  name: 'organisation.sign-no-sanction',
  summary: { fr: 'Signer l’engagement de non-sanction', en: 'Sign the no-sanction commitment' },
  needs: 'organisation.sign',
  input: z.object({ signed_by: fields.line(120), role: fields.line(120) }),
  http: 'POST /authority/no-sanction',
  async run(scope, { signed_by, role }) {
    const authority = await loadAuthority(scope)
    if (!authority.id) throw new Conflict('organisation.describe-first')
    if (authority.no_sanction_signed_on) throw new Conflict('organisation.already-signed')
    const declaration_token = randomBytes(12).toString('base64url')
    await db(scope)
      .updateTable('organisation.authority')
      .set({ no_sanction_signed_on: today(scope), no_sanction_signed_by: `${signed_by}, ${role}`, declaration_token })
      .where('id', '=', authority.id)
      .execute()
    return { declaration_token, signed_on: today(scope) }
  },
})
