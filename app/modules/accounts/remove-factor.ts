import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { refuseOthersAccount } from './account-of.ts'
import { memberById } from './member.ts'

/** For who has lost both telephone and recovery codes: the passphrase is then enough again, and the open sessions end. */
export const removeMemberFactor = command({
  name: 'accounts.remove-factor',
  summary: { fr: 'Retirer le second facteur d’une personne', en: 'Remove somebody’s second factor' },
  needs: 'accounts.manage-members',
  input: z.object({ id: fields.id, reason: fields.line() }),
  async run(scope, { id }) {
    const { user_id } = await memberById(scope, id)
    await refuseOthersAccount(scope, user_id)
    const gone = await sql`delete from auth.second_factor where user_id = ${user_id} returning user_id`.execute(
      scope.db,
    )
    if (gone.rows.length === 0) throw new Conflict('accounts.no-factor')
    await sql`delete from auth.session where user_id = ${user_id}`.execute(scope.db)
  },
})
