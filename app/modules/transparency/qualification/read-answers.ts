import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadVendorAnswers } from '#modules/inquiries/public.ts'
import { classify } from '../engine/classify.ts'
import { questions, questionnaireVersion } from '../engine/questions.ts'
import { loadAnswers } from './load-answers.ts'

export const readAnswers = query({
  name: 'transparency.read-answers',
  summary: { fr: 'Lire les réponses en cours du questionnaire', en: 'Read the answers under way' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id/answers',
  async run(scope, { id }) {
    const answers = await loadAnswers(scope, id)
    const { vendor_id } = answers.system
    const wanted = [...new Set(questions.flatMap(({ vendor }) => vendor))]
    const vendor = vendor_id ? await loadVendorAnswers(scope, vendor_id, wanted) : []
    const preview = classify(answers.facts, { today: today(scope) })
    return { ...answers, vendor, preview, questionnaire_version: questionnaireVersion }
  },
})
