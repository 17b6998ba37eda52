import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** How many messages of the public nobody opened yet. */
export const countUnopened = query({
  name: 'transparency.count-unopened',
  summary: { fr: 'Compter les envois du public à ouvrir', en: 'Count the messages of the public to open' },
  needs: 'transparency.answer-public',
  input: z.object({}),
  async run(scope) {
    const found = await db(scope)
      .selectFrom('transparency.inbox')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('opened_at', 'is', null)
      .executeTakeFirst()
    return found?.count ?? 0
  },
})
