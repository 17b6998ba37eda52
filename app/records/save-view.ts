import { z } from 'zod'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './owner.ts'

/** Keeps the filters, order and columns of a list under a name; the same name again replaces one’s own view. */
export const saveView = command({
  name: 'records.save-view',
  summary: { fr: 'Enregistrer une vue d’une liste', en: 'Save a view of a list' },
  needs: 'records.write',
  input: z.object({
    register: fields.line(),
    name: fields.line(60),
    query: z.string().max(2_000),
    shared: z.boolean().default(false),
  }),
  http: 'POST /registers/:register/views',
  async run(scope, { register, name, query, shared }) {
    const list = registerFor(scope, register)
    if (shared && scope.reach !== 'all') throw new Refused('records.share-not-allowed')
    const owner = ownerOf(scope.actor)
    const kept = new URLSearchParams(query)
    const allowed = new Set([...list.narrowing, 'columns'])
    const clean = new URLSearchParams([...kept].filter(([key, value]) => allowed.has(key) && value !== '')).toString()
    const { id } = await db(scope)
      .insertInto('records.view')
      .values({
        tenant_id: scope.tenantId,
        id: newId(),
        register: list.id,
        name,
        query: clean,
        owner_id: owner.id,
        owner_name: owner.name,
        shared,
        created_at: scope.clock.now(),
      })
      .onConflict(same =>
        same.columns(['tenant_id', 'register', 'owner_id', 'name']).doUpdateSet({ query: clean, shared }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, query: clean }
  },
})
