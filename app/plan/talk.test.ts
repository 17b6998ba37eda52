import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { archiveDecision } from './archive-decision.ts'
import { commentAction } from './comment-action.ts'
import { prepareReport } from './prepare-report.ts'
import { readDecisionFile } from './read-decision-file.ts'
import { readHistory } from './read-history.ts'
import { readTalk } from './read-talk.ts'
import { recordDecision } from './record-decision.ts'
import { removeComment } from './remove-comment.ts'
import { saveAction } from './save-action.ts'

const house = await openHouse()

async function action() {
  const home = await house.tenant()
  const id = await saveAction(house.as(home, 'admin'), { title: 'Former' })
  return { home, id, dpo: house.as(home, 'dpo', { name: 'Inès' }), hr: house.as(home, 'hr', { name: 'Paul' }) }
}

describe('Comments on an action', () => {
  test('are read by all, oldest first, with who and when', async () => {
    const { home, id, dpo, hr } = await action()
    await commentAction(dpo, { id, text: 'Prévoir une AIPD.' })
    await commentAction(hr, { id, text: '<b>Oui</b>' })
    const { comments } = await readTalk(house.as(home, 'elected'), { id })
    expect(comments).toMatchObject([
      { author: 'Inès', text: 'Prévoir une AIPD.', mine: false, removed: false },
      { author: 'Paul', text: '<b>Oui</b>', mine: false },
    ])
    expect((await readTalk(hr, { id })).comments.map(({ mine, editable }) => [mine, editable])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('are corrected by their author on the same day, where the authority is, and not after', async () => {
    const { home, id, dpo, hr } = await action()
    const comment = await commentAction(dpo, { id, text: 'Un' })
    await expect(commentAction(hr, { id, comment, text: 'Pirate' })).rejects.toThrow(Conflict)
    await commentAction(dpo, { id, comment, text: 'Deux' })
    expect((await readTalk(dpo, { id })).comments).toMatchObject([{ text: 'Deux', edited_at: expect.any(Date) }])
    const night = house.as(home, 'dpo', { name: 'Inès', clock: fixedClock('2026-11-23T23:30:00Z') })
    await expect(commentAction(night, { id, comment, text: 'Trois' })).rejects.toThrow('comment-of-yesterday')
    expect((await readTalk(night, { id })).comments).toMatchObject([{ mine: true, editable: false }])
  })

  test('are taken back by their author alone, at any time, leaving their place without their words', async () => {
    const { home, id, dpo, hr } = await action()
    const comment = await commentAction(dpo, { id, text: 'Regrettable' })
    await expect(removeComment(hr, { id: comment })).rejects.toThrow(Conflict)
    const later = house.as(home, 'dpo', { name: 'Inès', clock: fixedClock('2026-12-23T09:00:00Z') })
    await removeComment(later, { id: comment })
    expect((await readTalk(hr, { id })).comments).toMatchObject([{ text: '', removed: true, author: 'Inès' }])
    await expect(removeComment(later, { id: comment })).rejects.toThrow(NotFound)
    const said = (await readHistory(hr, { record: 'action', id })).map(({ operation }) => operation)
    expect(said).toEqual(['plan.remove-comment', 'plan.comment-action', 'plan.save-action'])
  })

  test('are written by those who bring evidence, on a living action of their authority', async () => {
    const { home, id } = await action()
    await expect(commentAction(house.as(home, 'elected'), { id, text: 'x' })).rejects.toThrow(Refused)
    await expect(commentAction(house.as(await house.tenant(), 'dpo'), { id, text: 'x' })).rejects.toThrow(NotFound)
    expect(await fieldsOf(commentAction(house.as(home, 'dpo'), { id, text: ' ' }))).toEqual({ text: 'kernel.required' })
  })
})

describe('Decisions about an action', () => {
  const decision = { decided_on: '2026-11-04', decided_by: 'Bureau', decision: 'Retenue', reference: '2026-118' }

  test('are kept apart, with their document, and printed in the annex of the report', async () => {
    const { home, id } = await action()
    const lead = house.as(home, 'ai-lead')
    const file = { name: 'deliberation.txt', content: new TextEncoder().encode('Le bureau décide') }
    const decided = await recordDecision(lead, { id, ...decision, file })
    const { decisions } = await readTalk(house.as(home, 'elected'), { id })
    expect(decisions).toMatchObject([{ id: decided, ...decision, file_id: expect.any(String) }])
    expect((await readDecisionFile(house.as(home, 'hr'), { id: decided })).name).toBe('deliberation.txt')
    const { annexes } = await prepareReport(lead, {})
    expect(annexes.decisions).toEqual([
      { action: 'Former', decision: 'Retenue', date: '2026-11-04', who: 'Bureau', reference: '2026-118' },
    ])
  })

  test('recorded by mistake leave the action and the report with their reason, and stay in history', async () => {
    const { home, id } = await action()
    const admin = house.as(home, 'admin')
    const decided = await recordDecision(admin, { id, ...decision })
    await expect(readDecisionFile(admin, { id: decided })).rejects.toThrow(NotFound)
    expect(await fieldsOf(archiveDecision(admin, { id: decided, reason: '' }))).toEqual({ reason: 'kernel.required' })
    await archiveDecision(admin, { id: decided, reason: 'Autre action' })
    expect((await readTalk(admin, { id })).decisions).toEqual([])
    expect((await prepareReport(admin, {})).annexes.decisions).toEqual([])
    const said = (await readHistory(admin, { record: 'action', id })).map(({ operation }) => operation)
    expect(said).toContain('plan.archive-decision')
  })

  test('are in the past, of the authority, and recorded by those who steer', async () => {
    const { home, id, dpo } = await action()
    const admin = house.as(home, 'admin')
    expect(await fieldsOf(recordDecision(admin, { id, ...decision, decided_on: '2026-11-24' }))).toEqual({
      decided_on: 'plan.future-decision',
    })
    await expect(recordDecision(dpo, { id, ...decision })).rejects.toThrow(Refused)
    const elsewhere = house.as(await house.tenant(), 'admin')
    await expect(recordDecision(elsewhere, { id, ...decision })).rejects.toThrow(NotFound)
  })
})
