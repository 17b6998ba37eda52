import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { refuseOthersAccount } from './account-of.ts'
import { resetLink } from './ask-reset.ts'
import { memberById } from './member.ts'
import { writeReset } from './reset.ts'

/** For who receives no mail: the link is shown once to whoever asks for it, to be handed over. Not in the API, as the address it carries. */
export const makeResetLink = command({
  name: 'accounts.make-reset-link',
  summary: { fr: 'Remettre un lien de nouvelle phrase de passe', en: 'Hand over a link to a new passphrase' },
  needs: 'accounts.manage-members',
  input: z.object({ id: fields.id, origin: z.url({ protocol: /^https?$/ }) }),
  async run(scope, { id, origin }) {
    const member = await memberById(scope, id)
    await refuseOthersAccount(scope, member.user_id)
    return resetLink(
      origin,
      await writeReset(scope.db, scope.clock, member.user_id, scope.roles.includes('operator') ? null : scope.tenantId),
    )
  },
})
