import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { holdRequest } from './load-requests.ts'
import { verdictInput } from './verdict.ts'
import { itemIds } from './request-kinds.ts'

const item = fields.paragraph(6_000).nullish()

/** An answer under way: kept as it is, complete or not. */
export const saveAnswer = command({
  name: 'transparency.save-answer',
  summary: { fr: 'Garder le brouillon d’une réponse', en: 'Keep the draft of an answer' },
  needs: 'transparency.answer-public',
  secret: [...itemIds, 'answer', 'detail'],
  input: z.object({
    id: fields.id,
    contribution: item,
    data_used: item,
    parameters: item,
    operations: item,
    answer: fields.paragraph(12_000).nullish(),
    verdict: verdictInput.nullish(),
  }),
  async run(scope, { id, verdict, ...texts }) {
    const draft = { ...texts, ...(verdict === undefined ? {} : { verdict: verdict && JSON.stringify(verdict) }) }
    const { outcome } = await holdRequest(scope, id)
    if (outcome) throw new Conflict('transparency.request-answered')
    if (Object.values(draft).some(value => value !== undefined))
      await db(scope).updateTable('transparency.request').set(draft).where('id', '=', id).execute()
  },
})
