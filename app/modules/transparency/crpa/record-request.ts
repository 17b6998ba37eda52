import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { addRequest } from './add-request.ts'
import { checkedAttachments } from './attachments.ts'
import { personFields } from './request.ts'
import { kindIds } from './request-kinds.ts'

/** A request that came by letter, by telephone or in person, typed by the office. Returns its id. */
export const recordRequest = command({
  name: 'transparency.record-request',
  summary: { fr: 'Enregistrer une demande du public', en: 'Record a request of the public' },
  needs: 'transparency.answer-public',
  http: 'POST /public-requests',
  secret: [...Object.keys(personFields), 'message'],
  input: z.object({
    kind: z.enum(kindIds),
    received_on: fields.civilDate.optional(),
    system_id: fields.id.nullish(),
    message: fields.paragraph(6_000),
    ...personFields,
    files: z.array(fields.content).default([]),
  }),
  async run(scope, { received_on = today(scope), system_id = null, files, ...request }) {
    if (received_on > today(scope)) throw new Invalid({ received_on: { key: 'transparency.future-day' } })
    if (system_id && (await loadSystems(scope, system_id)).length === 0)
      throw new Invalid({ system_id: { key: 'transparency.no-such-system' } })
    return { id: await addRequest(scope, { ...request, received_on, system_id }, checkedAttachments(files)) }
  },
})
