import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import type { Work } from '#kernel/scope.ts'
import { checkNames } from '../check-names.ts'
import { roleCodes, roleOf } from './role.ts'

/** Who holds a role, since when, by which act. */
export const holderInput = z.object({
  role: z.enum(roleCodes, 'governance.no-such-role'),
  directorate_id: fields.id.nullish(),
  party_id: fields.id.nullish(),
  holder: fields.line(160),
  deputy: fields.line(160).nullish(),
  named_on: fields.civilDate,
  act: fields.line(200).nullish(),
  note: fields.paragraph(2_000).nullish(),
})

/** A role at a partner needs the partner; a role of the whole authority takes no directorate. */
export async function checkHolder(scope: Work, input: z.output<typeof holderInput>): Promise<void> {
  const { role, directorate_id, party_id } = input
  const per = roleOf(role)?.per
  if (per === 'partner' && !party_id) throw new Invalid({ party_id: { key: 'governance.party-needed' } })
  if (per !== 'directorate' && directorate_id)
    throw new Invalid({ directorate_id: { key: 'governance.no-directorate-here' } })
  await checkNames(scope, { directorate_id, party_id })
}

export const file = z.object({ name: z.string(), content: fields.content })
