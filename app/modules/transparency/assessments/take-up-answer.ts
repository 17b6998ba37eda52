import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadContext } from './load-context.ts'
import { offersFor } from './offers.ts'
import { openDraft, writeAssessment } from './open-draft.ts'

/** Takes up what the record or the other assessment says; or keeps the answer, having seen what the record says now. */
export const takeUpAnswer = command({
  name: 'transparency.take-up-answer',
  summary: { fr: 'Reprendre une réponse de la fiche ou de l’autre analyse', en: 'Take up an answer said elsewhere' },
  needs: 'transparency.assess',
  input: z.object({ id: fields.id, question: z.string().max(60), take: z.enum(['record', 'other', 'keep']) }),
  http: 'POST /assessments/:id/take-up',
  async run(scope, { id, question, take }) {
    const draft = await openDraft(scope, id)
    const { form, record, other } = await loadContext(scope, draft)
    const offer = offersFor(form, draft, record, other).find(({ key }) => key === question)
    const said = offer?.[take === 'other' ? 'other' : 'record']
    if (!said) throw new NotFound('transparency.nothing-to-take-up')
    const before = draft.answers.texts[question]
    const seen = take === 'other' ? (before?.record ?? null) : said
    const taken =
      take === 'keep'
        ? { ...(before ?? { text: '', origin: null }), read: true, record: seen }
        : { text: said, origin: take, record: seen, read: true }
    await writeAssessment(scope, id, {
      answers: { ...draft.answers, texts: { ...draft.answers.texts, [question]: taken } },
    })
  },
})
