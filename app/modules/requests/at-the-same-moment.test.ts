import { describe, expect, test } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { listApplications } from '#modules/inventory/public.ts'
import { answerRequest } from './answer-request.ts'
import { applyAnswer } from './apply-answer.ts'
import { readRequest } from './read-request.ts'
import { openRequests } from './requests.testing.ts'
import { setAnswerAside } from './set-answer-aside.ts'

const { nobody, withLink } = await openRequests()

/** The same scope, whose transaction ends only once the other work has begun to wait for it, or is done. */
function during(
  scope: Scope,
  other: () => Promise<unknown>,
): { scope: Scope; other: Promise<PromiseSettledResult<unknown>> } {
  const started = Promise.withResolvers<PromiseSettledResult<unknown>>()
  const { transaction } = scope.database
  const slow: typeof transaction = (options, work) =>
    transaction(options, async db => {
      const result = await work(db)
      const running = Promise.allSettled([other()]).then(([settled]) => started.resolve(settled))
      await Promise.race([running, new Promise(resolve => setTimeout(resolve, 300))])
      return result
    })
  return { scope: { ...scope, database: { ...scope.database, transaction: slow } }, other: started.promise }
}

describe('At the very moment when an answer is sent', () => {
  test('a draft of the same directorate replaces nothing of it', async () => {
    const { tenant, lead, token, id } = await withLink()
    const draft = () => answerRequest(nobody(tenant), { token, send: false, lines: [], missing: ['Brouillon'] })
    const sending = during(nobody(tenant), draft)
    await answerRequest(sending.scope, { token, send: true, lines: [], missing: ['Réponse envoyée'] })
    expect(await sending.other).toMatchObject({ status: 'rejected', reason: { key: 'requests.link-not-valid' } })
    const { answer } = await readRequest(lead, { id })
    expect(answer?.missing.map(one => (typeof one === 'string' ? one : one.name))).toEqual(['Réponse envoyée'])
  })

  test('one of two who take it up, or set it aside, does so; the other changes nothing', async () => {
    const { tenant, lead, token, id } = await withLink()
    await answerRequest(nobody(tenant), { token, send: true, lines: [], missing: ['Sondages'] })
    const taking = during(lead, () => setAnswerAside(lead, { id, reason: 'Doublon' }))
    await applyAnswer(taking.scope, { id, assess: [], leave: [], add: ['0'] })
    expect(await taking.other).toMatchObject({ status: 'rejected', reason: { key: 'requests.already-handled' } })
    const second = await withLink()
    await answerRequest(nobody(second.tenant), { token: second.token, send: true, lines: [], missing: ['Sondages'] })
    const apply = (scope: Scope) => applyAnswer(scope, { id: second.id, assess: [], leave: [], add: ['0'] })
    const first = during(second.lead, () => apply(second.lead))
    await apply(first.scope)
    expect(await first.other).toMatchObject({ status: 'rejected' })
    const { rows } = await listApplications(second.lead, {})
    expect(rows.filter(({ name }) => name === 'Sondages')).toHaveLength(1)
  })
})
