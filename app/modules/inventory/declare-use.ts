import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { db } from './tables.ts'

export const dataUsed = ['none', 'public', 'internal', 'personal', 'unknown'] as const

/**
 * Any agent public declares a use in five fields, without account and without name, through the authority's internal
 * link. The link exists only under the signed no-sanction commitment; nothing about the person is asked or kept.
 */
export const declareUse = command({
  name: 'inventory.declare-use',
  summary: { fr: 'Déclarer un usage de l’IA', en: 'Declare a use of AI' },
  needs: 'inventory.declare',
  nameless: true,
  input: z.object({
    token: z.string().max(64),
    tool: fields.line(120),
    used_for: fields.paragraph(1_000),
    directorate_id: fields.id.nullish(),
    data_used: z.enum(dataUsed),
    need: fields.paragraph(1_000).nullish(),
  }),
  secret: ['token', 'tool', 'used_for', 'need', 'directorate_id', 'data_used'],
  async run(scope, { token, ...use }) {
    const authority = await loadAuthority(scope)
    if (!authority.declaration_token || authority.declaration_token !== token)
      throw new Refused('inventory.link-not-valid')
    // Not an id that tells its millisecond: the day alone is said.
    const row = { ...use, tenant_id: scope.tenantId, id: randomUUID(), declared_on: today(scope) }
    await db(scope).insertInto('inventory.declaration').values(row).execute()
  },
})
