import { expect, test } from 'vitest'
import { oneAfterTheOther } from '../../../../tests/support/one-after-the-other.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { archiveBody } from '../bodies/archive-body.ts'
import { endMember } from '../bodies/end-member.ts'
import { openGovernance } from '../governance.testing.ts'
import { closeDecision } from './close-decision.ts'
import { dropDecision } from './drop-decision.ts'
import { decisionPage } from './pages/decision.tsx'
import { readDecision } from './read-decision.ts'
import { recordDecision } from './record-decision.ts'
import { tieDatasets } from './tie-datasets.ts'

const { house, authority, committee } = await openGovernance()

async function decided(more: Partial<Parameters<typeof recordDecision>[1]> = {}) {
  const found = await authority()
  const told = await committee(found.tenant)
  const said = { body_id: told.body_id, subject: 'Adresses', decided: 'Une base.', decided_on: '2026-10-08', ...more }
  return { ...found, told, ...(await recordDecision(found.data, said)) }
}

test('More votes than members of that day are shown as something to check', async () => {
  const { data, told, id } = await decided({ votes_for: 2, votes_abstain: 1 })
  const page = async () => (await htmlOf(decisionPage, visitFor(data, { params: { id } }))).replace(/\s/g, ' ')
  expect((await readDecision(data, { id })).voters).toBe(2)
  expect(await page()).toContain('3 voix pour 2 membres inscrits ce jour-là : à vérifier.')
  await endMember(data, { id: told.outside, until: '2026-11-01' })
  expect((await readDecision(data, { id })).voters).toBe(2)
  const right = await decided({ votes_for: 2 })
  expect(await htmlOf(decisionPage, visitFor(right.data, { params: { id: right.id } }))).not.toContain('à vérifier')
})

test('Closed by one and dropped by another at the same moment, a decision is closed and the other is told', async () => {
  const { data, tenant, id } = await decided()
  const [closed, dropped] = await oneAfterTheOther(house.database, tenant, { table: 'governance.decision', id }, [
    () => closeDecision(data, { id, done_on: '2026-11-20', done_what: 'Fait' }),
    () => dropDecision(data, { id, reason: 'Abandon' }),
  ])
  expect(closed?.status).toBe('fulfilled')
  expect(dropped).toMatchObject({ status: 'rejected', reason: { key: 'governance.decision-closed' } })
})

test('A decision whose body left the list is tied to no other dataset', async () => {
  const { data, told, id } = await decided()
  await archiveBody(data, { id: told.body_id, reason: 'Fusion' })
  await expect(tieDatasets(data, { to: 'decision', id, dataset_ids: [] })).rejects.toMatchObject({
    key: 'kernel.not-found',
  })
})
