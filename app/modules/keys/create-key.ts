import { z } from 'zod'
import { Invalid, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { givable } from './givable.ts'
import { lifetimes, newKey } from './key.ts'
import { db } from './tables.ts'

const day = 86_400_000

/** Kept away from the API: a key that makes keys would outlive its own end, and could give more than it was given. */
export const createKey = command({
  name: 'keys.create-key',
  summary: { fr: 'Créer une clé d’API', en: 'Make an API key' },
  needs: 'keys.manage',
  input: z.object({
    name: fields.line(80),
    permissions: z
      .array(fields.line(120))
      .min(1)
      .max(300)
      .transform(list => [...new Set(list)]),
    days: z.enum(lifetimes),
  }),
  async run(scope, { name, permissions, days }) {
    if (scope.actor.kind !== 'user') throw new Refused('keys.people-only')
    const held = new Set(givable(scope.registry, scope.roles).map(({ permission }) => permission))
    if (!permissions.every(permission => held.has(permission)))
      throw new Invalid({ permissions: { key: 'keys.not-yours' } })
    const { key, prefix, digest } = newKey()
    const created_at = scope.clock.now()
    const row = {
      tenant_id: scope.tenantId,
      id: newId(),
      name,
      prefix,
      digest,
      permissions,
      made_by: scope.actor.id,
      maker: scope.actor.name,
      created_at,
      expires_at: new Date(created_at.getTime() + Number(days) * day),
    }
    await db(scope).insertInto('keys.key').values(row).execute()
    return { id: row.id, key, expires_at: row.expires_at }
  },
})
