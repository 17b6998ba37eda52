import { z } from 'zod'
import { addMonths, today } from '#kernel/clock.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { checkStates } from './expected.ts'
import { loadHeld } from './load-held.ts'
import { rules } from './rules.ts'

/** A year after, somebody looks again: rules and files change. */
const monthsToReview = 12

/** Somebody looked whether an expected publication is there; the word counts until its review. */
export const checkPublication = command({
  name: 'catalogue.check-publication',
  summary: { fr: 'Vérifier une publication attendue', en: 'Check an expected publication' },
  needs: 'catalogue.need',
  input: z.object({
    rule: z.enum(rules.map(({ id }) => id)),
    state: z.enum(checkStates),
    dataset_id: fields.id.nullish(),
    note: fields.paragraph(1_000).nullish(),
    review_on: fields.civilDate.optional(),
  }),
  http: 'POST /expected-publications/checks',
  async run(scope, { rule, state, dataset_id = null, note = null, review_on }) {
    if (scope.reach !== 'all') throw new Refused('catalogue.whole-authority-only')
    const checked_on = today(scope)
    if (review_on && review_on <= checked_on) throw new Invalid({ review_on: { key: 'catalogue.review-past' } })
    if (dataset_id && (state === 'missing' || state === 'not-due'))
      throw new Invalid({ dataset_id: { key: 'catalogue.no-dataset-then' } })
    if (state === 'not-due' && note === null) throw new Invalid({ note: { key: 'catalogue.say-why' } })
    if (dataset_id && (await loadHeld(scope, [dataset_id])).length === 0)
      throw new Invalid({ dataset_id: { key: 'kernel.invalid-value' } })
    const said = {
      state,
      dataset_id,
      note,
      checked_by: actorName(scope.actor),
      checked_on,
      review_on: review_on ?? addMonths(checked_on, monthsToReview),
    }
    await db(scope)
      .insertInto('catalogue.publication_check')
      .values({ ...said, tenant_id: scope.tenantId, id: newId(), rule })
      .onConflict(conflict => conflict.columns(['tenant_id', 'rule']).doUpdateSet(said))
      .execute()
  },
})
