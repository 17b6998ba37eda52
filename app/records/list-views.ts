import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './owner.ts'

/** The views of a list that the actor may use: theirs, and those that are shared. */
export const listViews = query({
  name: 'records.list-views',
  summary: { fr: 'Lister les vues enregistrées d’une liste', en: 'List the saved views of a list' },
  needs: 'records.read',
  input: z.object({ register: fields.line() }),
  http: 'GET /registers/:register/views',
  run(scope, { register }) {
    const owner = ownerOf(scope.actor).id
    return db(scope)
      .selectFrom('records.view')
      .select(['id', 'name', 'query', 'shared', 'owner_name', sql<boolean>`owner_id = ${owner}`.as('mine')])
      .where('register', '=', registerFor(scope, register).id)
      .where(eb => eb.or([eb('owner_id', '=', owner), eb('shared', '=', true)]))
      .orderBy('name')
      .orderBy('id')
      .execute()
  },
})

export type View = Awaited<ReturnType<typeof listViews>>[number]
