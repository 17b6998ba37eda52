import { z } from 'zod'
import { civilDate } from '#kernel/clock.ts'
import { command } from '#kernel/operation.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { addRequest } from './add-request.ts'
import { kindIds } from './request-kinds.ts'

const batch = 50

/** What the form wrote; read again as something foreign. */
const sent = z.object({
  decision: z.string().nullish(),
  decision_on: z.string().nullish(),
  message: z.string(),
  person_name: z.string().nullish(),
  person_email: z.string().nullish(),
  person_address: z.string().nullish(),
})

/** Turns what the public sent into numbered requests, received on the day they were sent, oldest first. */
export const openInbox = command({
  name: 'transparency.open-inbox',
  summary: { fr: 'Ouvrir les envois du public', en: 'Open the messages of the public' },
  needs: 'transparency.answer-public',
  input: z.object({}),
  async run(scope) {
    const waiting = await db(scope)
      .selectFrom('transparency.inbox')
      .selectAll()
      .where('opened_at', 'is', null)
      .orderBy('sent_at')
      .orderBy('id')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const one of waiting) {
      const { decision, decision_on, ...rest } = sent.parse(one.message)
      const said = [decision, decision_on && `décision du ${formatDate(decision_on, 'fr')}`]
      await addRequest(
        scope,
        {
          ...rest,
          inbox_id: one.id,
          kind: z.enum(kindIds).parse(one.kind),
          system_id: await systemOf(scope, one.publication_code),
          received_on: civilDate(one.sent_at, scope.tenant.timeZone),
          decision: said.filter(Boolean).join(', ') || null,
        },
        one.file_names.map((name, index) => ({ name, content: one.file_contents[index] ?? new Uint8Array() })),
      )
      // Opened, it says nothing any more of the person: the request does, as long as its rule keeps it.
      await db(scope)
        .updateTable('transparency.inbox')
        .set({ opened_at: scope.clock.now(), message: '{}', file_names: [], file_contents: [] })
        .where('id', '=', one.id)
        .execute()
    }
    return { opened: waiting.length }
  },
})

/** Null too once the system has left its register, while its page may still be read: nothing must keep an envelope closed. */
async function systemOf(scope: Work, code: string | null): Promise<string | null> {
  if (!code) return null
  const found = await db(scope)
    .selectFrom('transparency.publication')
    .select('record_id')
    .where('code', '=', code)
    .where('kind', '=', 'system')
    .executeTakeFirst()
  const [system] = found ? await loadSystems(scope, found.record_id) : []
  return system?.id ?? null
}
