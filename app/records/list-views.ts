import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { viewsOf } from './view.ts'

export const listViews = query({
  name: 'records.list-views',
  summary: { fr: 'Lister les vues enregistrées d’une liste', en: 'List the saved views of a list' },
  needs: 'records.read',
  input: z.object({ register: fields.line() }),
  http: 'GET /registers/:register/views',
  run: (scope, { register }) => viewsOf(scope, registerFor(scope, register).id).execute(),
})

export type View = Awaited<ReturnType<typeof listViews>>[number]
