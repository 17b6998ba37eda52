import { sql } from 'kysely'
import { z } from 'zod'
import { daysBetween, today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { bucketOf, nextStep, stateOf, subject, type Outcome } from './inquiry.ts'
import { questionnaireOf } from './questionnaire.ts'
import { db } from './tables.ts'

/** Letters still in the register, or one of them, with what was answered and when somebody reminded. */
export async function loadInquiries(scope: Work, id?: string) {
  let asked = db(scope)
    .selectFrom('inquiries.inquiry as i')
    .innerJoin(sql<{ id: string; tenant_id: string; name: string }>`organisation.party`.as('p'), join =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.vendor_id'),
    )
    .selectAll('i')
    .select('p.name as vendor')
    .where('i.archived_at', 'is', null)
    .orderBy('i.sent_on', order => order.asc().nullsLast())
    .orderBy('p.name')
    .orderBy('i.id')
  if (id) asked = asked.where('i.id', '=', id)
  const rows = await asked.execute()
  const ids = rows.map(row => row.id)
  const reminders = Map.groupBy(await remindersOf(scope, ids), row => row.inquiry_id)
  const answers = Map.groupBy(await answersTo(scope, ids), row => row.inquiry_id)
  return rows.map(({ tenant_id: _, archived_at: _at, archived_reason: _why, subjects, created_at: _made, ...row }) => {
    const mine = { reminders: reminders.get(row.id) ?? [], answers: answers.get(row.id) ?? [] }
    const { questions } = questionnaireOf(row)
    const progress = {
      deadline: row.deadline,
      sent_on: row.sent_on,
      no_answer_on: row.no_answer_on,
      reminded_on: mine.reminders.map(reminder => reminder.sent_on),
      settled: mine.answers.filter(answer => answer.outcome !== 'no-answer').length,
      questions: questions.length,
    }
    const days = row.sent_on ? daysBetween(row.sent_on, today(scope)) : null
    return {
      ...row,
      subjects: z.array(subject).parse(subjects),
      ...mine,
      questions: questions.length,
      /** Questions answered, in full or in part. */
      answered: mine.answers.filter(({ outcome }) => outcome === 'answered' || outcome === 'partial').length,
      reminded: mine.reminders.length,
      state: stateOf(progress, today(scope)),
      step: nextStep(progress),
      days,
      bucket: days === null ? null : bucketOf(days),
    }
  })
}

export type Inquiry = Awaited<ReturnType<typeof loadInquiries>>[number]

export async function loadInquiry(scope: Work, id: string): Promise<Inquiry> {
  const [found] = await loadInquiries(scope, id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

function remindersOf(scope: Work, ids: string[]) {
  return db(scope)
    .selectFrom('inquiries.reminder')
    .select(['inquiry_id', 'rank', 'sent_on', 'sent_how', 'sent_by', 'answer_by'])
    .where(sql<boolean>`inquiry_id = any (${ids}::uuid[])`)
    .orderBy('rank')
    .execute()
}

async function answersTo(scope: Work, ids: string[]) {
  const rows = await db(scope)
    .selectFrom('inquiries.answer')
    .select(['id', 'inquiry_id', 'question', 'outcome', 'content', 'received_on', 'consequence', 'file_id'])
    .where(sql<boolean>`inquiry_id = any (${ids}::uuid[])`)
    .execute()
  return rows.map(row => ({ ...row, outcome: row.outcome as Outcome }))
}
