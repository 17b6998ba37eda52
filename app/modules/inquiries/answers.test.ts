import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../tests/support/house.ts'
import { editInquiry } from './edit-inquiry.ts'
import { makeLetter } from './letter.ts'
import { nextReminder } from './letter-content.ts'
import { listDue } from './list-due.ts'
import { mailDue } from './mail-due.ts'
import { mailInquiry } from './mail-inquiry.ts'
import { markSent } from './mark-sent.ts'
import { currentQuestionnaires } from './questionnaire.ts'
import { readInquiry } from './read-inquiry.ts'
import { readReplyFile } from './read-reply-file.ts'
import { recordAnswers } from './record-answers.ts'
import { recordNoAnswer } from './record-no-answer.ts'
import { remindVendor } from './remind-vendor.ts'
import { setFollowUp } from './set-follow-up.ts'
import { htmlOf, openLetters } from './letters.testing.ts'

const { oneLetter, on } = await openLetters()
const bytes = (text: string) => new TextEncoder().encode(text)

describe('Reminders', () => {
  test('are proposed the day after the deadline and fifteen days after, then silence is recorded with its dates', async () => {
    const { tenant, lead, id } = await oneLetter({ deadline: '2026-12-14' })
    await markSent(lead, { ids: [id], sent_on: '2026-11-23' })
    const state = async (day: string) => (await readInquiry(on(tenant, day), { id })).inquiry.state
    expect([await state('2026-12-07'), await state('2026-12-14'), await state('2026-12-15')]).toEqual([
      'sent',
      'sent',
      'late',
    ])
    await remindVendor(on(tenant, '2026-12-15'), { id, how: 'self' })
    expect([await state('2026-12-16'), await state('2026-12-29')]).toEqual(['reminded', 'late'])
    await remindVendor(on(tenant, '2026-12-29'), { id, how: 'self' })
    await expect(remindVendor(on(tenant, '2026-12-30'), { id, how: 'self' })).rejects.toThrow('reminders-spent')
    expect((await listDue(on(tenant, '2027-01-13'), {})).due.map(({ step }) => step)).toEqual([
      { what: 'no-answer', on: '2027-01-13' },
    ])
    await recordNoAnswer(on(tenant, '2027-01-13'), { id })
    const { inquiry } = await readInquiry(on(tenant, '2027-01-20'), { id })
    expect([inquiry.state, inquiry.no_answer_on, inquiry.no_answer_by]).toEqual([
      'no-answer',
      '2027-01-13',
      'ai-lead de test',
    ])
    expect(inquiry.reminders.map(({ rank, sent_on }) => [rank, sent_on])).toEqual([
      [1, '2026-12-15'],
      [2, '2026-12-29'],
    ])
  })

  test('ask again what is still open, under the numbers of the letter, by mail or as a document', async () => {
    const { tenant, lead, id } = await oneLetter()
    await editInquiry(lead, { id, vendor_email: 'contact@brume.example' })
    await mailInquiry(lead, { id })
    const answers = [{ question: 'functions', outcome: 'answered' as const, content: 'Deux fonctions.' }]
    await recordAnswers(lead, { id, answers })
    const later = on(tenant, '2026-12-15')
    const { inquiry } = await readInquiry(later, { id })
    const html = await htmlOf(await makeLetter(nextReminder(later, inquiry)))
    expect(html.match(/<li>/g)).toHaveLength(9)
    expect(html).toContain('9 questions restent sans réponse')
    await remindVendor(later, { id, how: 'mail' })
    expect(later.outbox[0]?.text).toMatch(/^2\. /m)
    expect(later.outbox[0]?.text).not.toMatch(/^1\. /m)
  })

  test('refuse a day to come, a day before the letter, and a letter that has not left', async () => {
    const { lead, id } = await oneLetter()
    await expect(remindVendor(lead, { id, how: 'self' })).rejects.toThrow('inquiries.not-sent')
    await expect(recordNoAnswer(lead, { id })).rejects.toThrow('inquiries.not-sent')
    expect(await fieldsOf(markSent(lead, { ids: [id], sent_on: '2026-11-24' }))).toEqual({
      sent_on: 'inquiries.future-day',
    })
    await markSent(lead, { ids: [id], sent_on: '2026-11-20' })
    expect(await fieldsOf(remindVendor(lead, { id, how: 'self', sent_on: '2026-11-19' }))).toEqual({
      sent_on: 'inquiries.before-sending',
    })
  })

  test('are told each morning to who follows, only if the authority ticked it, once per step and never to the vendor', async () => {
    const { tenant, lead, id } = await oneLetter({ follower_email: 'suivi@ville.example' })
    await editInquiry(lead, { id, vendor_email: 'contact@brume.example' })
    await markSent(lead, { ids: [id], sent_on: '2026-11-23' })
    const morning = on(tenant, '2026-12-16')
    expect(await mailDue(morning, {})).toEqual({ due: 1, mailed: 0 })
    await setFollowUp(lead, { mails: true })
    expect(await mailDue(morning, {})).toEqual({ due: 1, mailed: 1 })
    expect(await mailDue(on(tenant, '2026-12-17'), {})).toEqual({ due: 1, mailed: 0 })
    expect(morning.outbox.map(({ to }) => to)).toEqual(['suivi@ville.example'])
    expect(morning.outbox[0]?.text).toContain('première relance')
  })
})

describe('Answers', () => {
  test('are kept question by question with what they change, the reply and its attachments; the share follows', async () => {
    const { lead, id } = await oneLetter()
    await markSent(lead, { ids: [id], sent_on: '2026-11-20' })
    const reply = { name: 'reponse.pdf', content: bytes('%PDF- réponse') }
    await recordAnswers(lead, {
      id,
      reply,
      answers: [
        { question: 'disable', outcome: 'answered', content: 'Oui.', consequence: 'Nous désactivons.' },
        { question: 'risk', outcome: 'refused', file: { name: 'refus.txt', content: bytes('non') } },
        { question: 'data', outcome: 'partial', content: 'En cours.' },
        { question: 'model', outcome: 'no-answer' },
      ],
    })
    const { inquiry } = await readInquiry(lead, { id })
    expect([inquiry.answered, inquiry.questions, inquiry.state]).toEqual([2, 10, 'sent'])
    expect(new TextDecoder().decode((await readReplyFile(lead, { id })).content)).toContain('réponse')
    const refused = inquiry.answers.find(({ question }) => question === 'risk')
    expect((await readReplyFile(lead, { id, answer: refused?.id ?? '' })).name).toBe('refus.txt')
  })

  test('complete a letter once each question got one, a refusal included; nothing more is awaited', async () => {
    const { lead, id } = await oneLetter()
    await markSent(lead, { ids: [id], sent_on: '2026-11-20' })
    const [asked] = currentQuestionnaires
    const answers = (asked?.questions ?? []).map(({ id: question }) => ({ question, outcome: 'refused' as const }))
    await recordAnswers(lead, { id, answers })
    expect((await readInquiry(lead, { id })).inquiry.state).toBe('answered')
    await expect(remindVendor(lead, { id, how: 'self' })).rejects.toThrow('inquiries.nothing-awaited')
    await expect(recordNoAnswer(lead, { id })).rejects.toThrow('inquiries.nothing-awaited')
  })

  test('refuse a question that the letter has not, a day before it, huge text, and « answers » with nothing said', async () => {
    const { lead, id } = await oneLetter()
    await expect(recordAnswers(lead, { id, answers: [] })).rejects.toThrow('inquiries.not-sent')
    await markSent(lead, { ids: [id], sent_on: '2026-11-20' })
    const record = (answer: object, received_on = '2026-11-21') =>
      recordAnswers(lead, { id, received_on, answers: [{ question: 'data', outcome: 'answered', ...answer }] })
    await expect(record({ question: 'nothing', content: 'x' })).rejects.toThrow('inquiries.unknown-question')
    expect(await fieldsOf(record({ content: 'x' }, '2026-11-19'))).toEqual({ received_on: 'inquiries.before-sending' })
    expect(await fieldsOf(record({}))).toEqual({ 'answers.0.content': 'inquiries.answer-text' })
    expect(await fieldsOf(record({ content: 'x'.repeat(8_001) }))).toEqual({ 'answers.0.content': 'kernel.too-big' })
  })
})
