import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { linkVerdict } from './link-verdict.ts'

/** Keeps what addresses answered; one that left the catalogue meanwhile is passed over. */
export const keepLinkStates = command({
  name: 'catalogue.keep-link-states',
  summary: { fr: 'Noter la vérification des liens', en: 'Keep the check of links' },
  needs: 'catalogue.harvest',
  input: z.object({
    answers: z
      .array(
        z.object({
          id: fields.id,
          status: z.number().int().min(0).max(999).nullable(),
          problem: fields.line(40).nullable(),
          movedForGood: z.boolean(),
        }),
      )
      .max(500),
  }),
  async run(scope, { answers }) {
    const tally = { alive: 0, dead: 0, moved: 0, unsure: 0 }
    for (const { id, ...answer } of answers) {
      const known = await db(scope)
        .selectFrom('catalogue.distribution')
        .select('link_failures')
        .where('id', '=', id)
        .executeTakeFirst()
      if (!known) continue
      const { state, failures } = linkVerdict(answer, known.link_failures)
      const checked = { link_status: answer.status, link_problem: answer.problem, link_checked_at: scope.clock.now() }
      await db(scope)
        .updateTable('catalogue.distribution')
        .set({ link_state: state, link_failures: failures, ...checked })
        .where('id', '=', id)
        .execute()
      tally[state]++
    }
    return tally
  },
})
