import { z } from 'zod'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { holdRequest } from './load-requests.ts'
import { decisionField, personFields } from './request.ts'
import { kindIds } from './request-kinds.ts'

/** Who answers, what is really asked, about which system, how to reach the person: what was asked itself never changes. */
export const editRequest = command({
  name: 'transparency.edit-request',
  summary: { fr: 'Attribuer ou compléter une demande du public', en: 'Assign or complete a request of the public' },
  needs: 'transparency.answer-public',
  http: 'PATCH /public-requests/:id',
  secret: [...Object.keys(personFields), 'decision'],
  input: z.object({
    id: fields.id,
    owner: fields.line(120).nullish(),
    kind: z.enum(kindIds).optional(),
    system_id: fields.id.nullish(),
    decision: decisionField.nullish(),
    ...personFields,
  }),
  async run(scope, { id, ...changes }) {
    const { outcome } = await holdRequest(scope, id)
    if (outcome) throw new Conflict('transparency.request-answered')
    const { system_id } = changes
    if (system_id && (await loadSystems(scope, system_id)).length === 0)
      throw new Invalid({ system_id: { key: 'transparency.no-such-system' } })
    if (Object.values(changes).some(value => value !== undefined))
      await db(scope).updateTable('transparency.request').set(changes).where('id', '=', id).execute()
  },
})
