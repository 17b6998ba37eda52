import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { outcomes, refuseDay } from './inquiry.ts'
import { loadInquiry } from './load.ts'
import { questionnaireOf } from './questionnaire.ts'
import { db } from './tables.ts'

const file = z.object({ name: fields.line(), content: fields.content })

/** What the vendor says, question by question, and its letter as it came. Answers given before and not named here stay. */
export const recordAnswers = command({
  name: 'inquiries.record-answers',
  summary: { fr: 'Enregistrer les réponses d’un éditeur', en: 'Record a vendor’s answers' },
  needs: 'inquiries.write',
  input: z.object({
    id: fields.id,
    received_on: fields.civilDate.optional(),
    reply: file.optional(),
    answers: z
      .array(
        z.object({
          question: z.string().max(60),
          outcome: z.enum(outcomes),
          content: fields.paragraph(8_000).nullish(),
          consequence: fields.paragraph(2_000).nullish(),
          file: file.optional(),
        }),
      )
      .max(30),
  }),
  async run(scope, { id, received_on = today(scope), reply, answers }) {
    const inquiry = await loadInquiry(scope, id)
    if (!inquiry.sent_on) throw new Conflict('inquiries.not-sent')
    refuseDay('received_on', received_on, today(scope), inquiry.sent_on)
    const known = questionnaireOf(inquiry).questions.map(question => question.id)
    if (answers.some(({ question }) => !known.includes(question))) throw new Conflict('inquiries.unknown-question')
    const attached = Boolean(reply) || inquiry.reply_file_id !== null
    answers.forEach(({ outcome, content, file, question }, index) => {
      const said = Boolean(content || file || attached || inquiry.answers.find(a => a.question === question)?.file_id)
      if (outcome === 'answered' && !said)
        throw new Invalid({ [`answers.${index}.content`]: { key: 'inquiries.answer-text' } })
    })
    if (reply) {
      const row = { replied_on: received_on, reply_file_id: await keepFile(scope, reply) }
      await db(scope).updateTable('inquiries.inquiry').set(row).where('id', '=', id).execute()
    }
    for (const { file, outcome, ...answer } of answers) {
      const file_id = file ? await keepFile(scope, file) : undefined
      const before = inquiry.answers.find(({ question }) => question === answer.question)
      const row = {
        ...answer,
        outcome,
        received_on: outcome === 'no-answer' ? null : received_on,
        recorded_by: actorName(scope.actor),
        recorded_on: today(scope),
        ...(file_id ? { file_id } : {}),
      }
      if (before) await db(scope).updateTable('inquiries.answer').set(row).where('id', '=', before.id).execute()
      else
        await db(scope)
          .insertInto('inquiries.answer')
          .values({ ...row, tenant_id: scope.tenantId, id: newId(), inquiry_id: id })
          .execute()
    }
    return { recorded: answers.length }
  },
})
