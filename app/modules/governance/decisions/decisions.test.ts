import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveAction } from '#plan/save-action.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { planMeeting } from '../bodies/plan-meeting.ts'
import { readMeeting } from '../bodies/read-meeting.ts'
import { openGovernance } from '../governance.testing.ts'
import { besideDataset } from './beside.ts'
import { closeDecision } from './close-decision.ts'
import { dropDecision } from './drop-decision.ts'
import { editDecision } from './edit-decision.ts'
import { findDatasets } from './find-datasets.ts'
import { listChoices } from './list-choices.ts'
import { listDecisions } from './list-decisions.ts'
import { postponeDecision } from './postpone-decision.ts'
import { readDecision } from './read-decision.ts'
import { recordDecision } from './record-decision.ts'
import { reopenDecision } from './reopen-decision.ts'
import { reviewDecision } from './review-decision.ts'
import { tieDatasets } from './tie-datasets.ts'

const { house, authority, committee, meeting, agreement } = await openGovernance()

/** A dataset of the catalogue, written as its own part would. */
async function dataset(tenant: Tenant, title: string): Promise<string> {
  const id = newId()
  await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`insert into catalogue.dataset (tenant_id, id, title, family, origin, created_at)
      values (${tenant.id}, ${id}, ${title}, 'business', 'person', now())`.execute(db)
  })
  return id
}

async function decided(more: Partial<Parameters<typeof recordDecision>[1]> = {}) {
  const found = await authority()
  const told = await committee(found.tenant)
  const meeting_id = await meeting(found.tenant, told, '2026-10-08')
  const values = { subject: 'Base d’adresses', decided: 'Une seule base.', decided_on: '2026-10-08', ...more }
  const { id, number } = await recordDecision(found.data, { ...values, body_id: told.body_id, meeting_id })
  return { ...found, told, meeting_id, id, number, values }
}

describe('A decision', () => {
  test('takes the next number of its body and names what it is about: datasets, agreements, action, who answers and pays', async () => {
    const { tenant, admin, data, told, meeting_id, number } = await decided()
    const address = await dataset(tenant, 'Base Adresse locale')
    const bound = await agreement(tenant, [told.party_id])
    const action_id = await saveAction(admin, { title: 'Certifier les adresses', owner: 'SIG', due_on: '2027-03-31' })
    const second = await recordDecision(data, {
      body_id: told.body_id,
      meeting_id,
      subject: 'Certifier',
      decided: 'Les communes certifient.',
      decided_on: '2026-10-08',
      responsible: 'Communes',
      decides: 'Comité',
      pays: 'Agglomération',
      votes_for: 7,
      votes_against: 1,
      dataset_ids: [address],
      agreement_ids: [bound],
      action_id,
    })
    expect([number, second.number]).toEqual([1, 2])
    const read = await readDecision(data, { id: second.id })
    expect(read).toMatchObject({
      decision: { action: 'Certifier les adresses', votes_for: 7, standing: 'open', on_time: null },
      datasets: [{ id: address, title: 'Base Adresse locale' }],
      agreements: [{ id: bound, title: 'Convention' }],
    })
    expect((await readMeeting(data, { id: meeting_id })).decisions).toHaveLength(2)
    expect(await besideDataset(data, address)).toMatchObject([{ label: 'Certifier' }])
    expect(await listChoices(data, {})).toMatchObject({ actions: [{ id: action_id }], agreements: [{ id: bound }] })
    const elsewhere = house.as(await house.tenant(), 'data')
    await expect(readDecision(elsewhere, { id: second.id })).rejects.toMatchObject({ key: 'kernel.not-found' })
    expect(await listDecisions(elsewhere, {})).toEqual([])
  })

  test('refuses what does not exist, a meeting of another body or not held, and days that do not follow each other', async () => {
    const { tenant, data, told, values } = await decided()
    const stranger = newId()
    const body_id = told.body_id
    const record = (more: object) => fieldsOf(recordDecision(data, { ...values, body_id, ...more }))
    expect(await record({ dataset_ids: [stranger] })).toEqual({ dataset_ids: 'governance.no-dataset' })
    expect(await record({ agreement_ids: [stranger] })).toEqual({ agreement_ids: 'governance.no-agreement' })
    expect(await record({ action_id: stranger })).toEqual({ action_id: 'governance.no-action' })
    expect(await record({ decided_on: '2026-11-24' })).toEqual({ decided_on: 'governance.not-yet' })
    expect(await record({ due_on: '2026-10-07' })).toEqual({ due_on: 'governance.before-decision' })
    const other = await committee(tenant, { name: 'Autre comité' })
    const elsewhere = await meeting(tenant, other, '2026-10-01')
    expect(await record({ meeting_id: elsewhere })).toEqual({ meeting_id: 'governance.other-meeting' })
    const planned = await planMeeting(data, { body_id, meets_on: '2026-12-01' })
    expect(await record({ meeting_id: planned })).toMatchObject({ key: 'governance.meeting-not-held' })
  })

  test('is carried out on a day, closed once, and reopened under the same due date', async () => {
    const { data, id } = await decided({ due_on: '2026-11-20' })
    expect((await readDecision(data, { id })).decision.standing).toBe('late')
    expect(await fieldsOf(closeDecision(data, { id, done_on: '2026-10-07', done_what: 'x' }))).toEqual({
      done_on: 'governance.before-decision',
    })
    expect(await fieldsOf(closeDecision(data, { id, done_on: '2026-11-24', done_what: 'x' }))).toEqual({
      done_on: 'governance.not-yet',
    })
    await closeDecision(data, { id, done_on: '2026-11-20', done_what: 'Base ouverte' })
    expect((await readDecision(data, { id })).decision).toMatchObject({ standing: 'done', on_time: true })
    await expect(closeDecision(data, { id, done_on: '2026-11-21', done_what: 'x' })).rejects.toMatchObject({
      key: 'governance.decision-closed',
    })
    await reopenDecision(data, { id })
    await expect(reopenDecision(data, { id })).rejects.toMatchObject({ key: 'governance.decision-open' })
    expect((await readDecision(data, { id })).decision).toMatchObject({ standing: 'late', due_on: '2026-11-20' })
  })

  test('put off after its day keeps that day as missed, before it does not', async () => {
    const late = await decided({ due_on: '2026-11-20' })
    const postponed = { due_on: '2026-12-18', reason: 'Prestataire en retard' }
    await postponeDecision(late.data, { id: late.id, ...postponed })
    await closeDecision(late.data, { id: late.id, done_on: '2026-11-23', done_what: 'Fait' })
    expect((await readDecision(late.data, { id: late.id })).decision).toMatchObject({
      missed_on: '2026-11-20',
      on_time: false,
    })
    const early = await decided({ due_on: '2026-11-30' })
    expect(await fieldsOf(postponeDecision(early.data, { id: early.id, due_on: '2026-11-22', reason: 'x' }))).toEqual({
      due_on: 'governance.day-passed',
    })
    await postponeDecision(early.data, { id: early.id, ...postponed })
    expect((await readDecision(early.data, { id: early.id })).decision).toMatchObject({
      missed_on: null,
      standing: 'soon',
    })
  })

  test('is dropped in writing, corrected without moving its due date, reviewed with a next day', async () => {
    const { data, id, values } = await decided({ due_on: '2026-11-30', review_on: '2026-11-22' })
    expect(await listDecisions(data, { state: 'to-review' })).toHaveLength(1)
    await editDecision(data, { id, ...values, owner: 'Géomaticienne', dissent: 'Une commune attend une aide.' })
    expect((await readDecision(data, { id })).decision).toMatchObject({ owner: 'Géomaticienne', due_on: '2026-11-30' })
    expect(await fieldsOf(editDecision(data, { id, ...values, decided_on: '2026-11-24' }))).toEqual({
      decided_on: 'governance.not-yet',
    })
    expect(await fieldsOf(reviewDecision(data, { id, note: 'x', next_on: '2026-11-23' }))).toEqual({
      next_on: 'governance.day-passed',
    })
    await reviewDecision(data, { id, note: 'Utile', next_on: '2027-11-22' })
    expect((await readDecision(data, { id })).decision).toMatchObject({ to_review: false, reviewed_on: '2026-11-23' })
    await dropDecision(data, { id, reason: 'Confiée à la commune' })
    expect((await listDecisions(data, { state: 'dropped', search: 'adresses', domain: 'data' }))[0]).toMatchObject({
      on_time: null,
      dropped_reason: 'Confiée à la commune',
    })
    await expect(reviewDecision(data, { id, note: 'x' })).rejects.toMatchObject({ key: 'governance.decision-closed' })
  })

  test('is tied to datasets found by a word, accents or not, and untied', async () => {
    const { tenant, data, id } = await decided()
    const water = await dataset(tenant, 'Débits du réseau d’eau')
    await dataset(await house.tenant(), 'Débits d’ailleurs')
    expect(await findDatasets(data, { words: 'debits' })).toEqual([{ id: water, title: 'Débits du réseau d’eau' }])
    expect(await findDatasets(data, { words: '%' })).toEqual([])
    await tieDatasets(data, { to: 'decision', id, dataset_ids: [water, water] })
    expect((await readDecision(data, { id })).datasets).toHaveLength(1)
    await tieDatasets(data, { to: 'decision', id, dataset_ids: [] })
    expect((await readDecision(data, { id })).datasets).toEqual([])
    await expect(tieDatasets(data, { to: 'agreement', id, dataset_ids: [] })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })
})
