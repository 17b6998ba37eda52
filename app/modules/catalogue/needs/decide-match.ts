import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { loadHeld } from './load-held.ts'
import { dataStates } from './need.ts'
import { needToChange } from './reach.ts'

/** Says which dataset meets a need, or that none does. `state` is what a person knows where the record does not tell. */
export const decideMatch = command({
  name: 'catalogue.decide-match',
  summary: { fr: 'Décider de la source d’un besoin de données', en: 'Decide on the source of a data need' },
  needs: 'catalogue.need',
  input: z
    .object({
      id: fields.id,
      dataset_id: fields.id.nullable(),
      state: z.enum(dataStates).nullish(),
      reason: fields.paragraph(1_000).nullish(),
    })
    .refine(({ dataset_id, state }) => dataset_id === null || state !== 'not-held', {
      path: ['state'],
      error: 'catalogue.held-after-all',
    })
    .refine(({ dataset_id, state }) => dataset_id !== null || !published(state), {
      path: ['state'],
      error: 'catalogue.dataset-needed',
    }),
  http: 'POST /data-needs/:id/match',
  async run(scope, { id, dataset_id, state = null, reason = null }) {
    const need = await needToChange(scope, id)
    if (need.closed_on) throw new Invalid({ dataset_id: { key: 'catalogue.need-closed' } })
    if (dataset_id && (await loadHeld(scope, [dataset_id])).length === 0)
      throw new Invalid({ dataset_id: { key: 'kernel.invalid-value' } })
    const decided = { decided_by: actorName(scope.actor), decided_on: today(scope) }
    const match = { match_dataset_id: dataset_id, match_state: state, match_reason: reason }
    await db(scope)
      .updateTable('catalogue.need')
      .set({ ...match, ...decided })
      .where('id', '=', id)
      .execute()
  },
})

function published(state: string | null | undefined): boolean {
  return state === 'published-valid' || state === 'invalid-or-stale'
}
