import { beforeEach, describe, expect, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { measureLevels } from '#plan/measure-levels.ts'
import { endAgreement } from './agreements/end-agreement.ts'
import { holdMeeting } from './bodies/hold-meeting.ts'
import { planMeeting } from './bodies/plan-meeting.ts'
import { saveBody } from './bodies/save-body.ts'
import { saveMember } from './bodies/save-member.ts'
import { closeDecision } from './decisions/close-decision.ts'
import { recordDecision } from './decisions/record-decision.ts'
import { openGovernance } from './governance.testing.ts'
import { measure } from './measure.ts'
import { nameHolder } from './roles/name-holder.ts'
import { archiveAccount } from './yearly/archive-account.ts'
import { draftAccount } from './yearly/draft-account.ts'
import { listAccounts } from './yearly/list-accounts.ts'
import { publishAccount } from './yearly/publish-account.ts'
import { readAccount } from './yearly/read-account.ts'
import { readAccountFile } from './yearly/read-account-file.ts'
import { recordAccount } from './yearly/record-account.ts'
import { restoreAccount } from './yearly/restore-account.ts'

const { house, authority, partner, committee, meeting, agreement } = await openGovernance()
let found: Awaited<ReturnType<typeof authority>>
let tenant: Tenant

beforeEach(async () => {
  found = await authority()
  tenant = found.tenant
})

async function figure(id: string) {
  const { tenantId, operationId, reach } = { tenantId: tenant.id, operationId: '', reach: 'all' as const }
  const list = await house.database.transaction({ tenantId, writable: false }, db =>
    measure({ ...found.data, tenant, tenantId, operationId, reach, db }),
  )
  const one = list.find(indicator => indicator.id === `governance.${id}`)
  if (!one) throw new Error(`no figure ${id}`)
  const { numerator, denominator, value, newestEvidence } = one
  return { numerator, denominator, value, newestEvidence }
}

const level = async (row: string) => (await measureLevels(found.admin, {})).rows.find(({ id }) => id === row)?.level

describe('Figures of governance', () => {
  test('are no data while nothing is recorded', async () => {
    for (const id of ['data-referent-named', 'data-body-met', 'partners-under-agreement', 'data-decisions-on-time'])
      expect(await figure(id)).toEqual({ numerator: null, denominator: null, value: null, newestEvidence: null })
  })

  test('count a data lead or a chief data officer, and the seats of this size', async () => {
    const { data, roads } = found
    await nameHolder(data, { role: 'dpo', holder: 'Déléguée', named_on: '2026-01-05' })
    expect(await figure('data-referent-named')).toMatchObject({ numerator: 0, value: 0 })
    await nameHolder(data, { role: 'data-referent', holder: 'x', directorate_id: roads, named_on: '2026-03-02' })
    expect(await figure('data-referent-named')).toMatchObject({ numerator: 1, newestEvidence: '2026-03-02' })
    expect(await figure('data-roles-filled')).toMatchObject({ numerator: 2, denominator: 10 })
    expect(await figure('elected-lead-named')).toMatchObject({ value: 0 })
    await nameHolder(data, { role: 'elected-ai', holder: 'Mme Dupré', named_on: '2026-03-02' })
    expect([await figure('elected-lead-named'), await level('III.A.1.a')]).toMatchObject([{ value: 1 }, 1])
  })

  test('take the age of the last meeting of a data body, with who came from outside in six months', async () => {
    const told = await committee(tenant)
    await meeting(tenant, told, '2026-05-01')
    await meeting(tenant, told, '2026-09-23', true)
    expect(await figure('data-body-met')).toMatchObject({ newestEvidence: '2026-09-23', value: 2 })
    // The partner came seven months ago only.
    expect(await figure('data-body-outside-partners')).toMatchObject({ numerator: 0, value: 0 })
    await meeting(tenant, told, '2026-10-08')
    expect(await figure('data-body-outside-partners')).toMatchObject({ numerator: 1, value: 1 })
    const ethics = await committee(tenant, { name: 'Éthique', kind: 'ethics', domain: 'ai' })
    await meeting(tenant, ethics, '2026-11-20')
    expect((await figure('data-body-met')).newestEvidence).toBe('2026-10-08')
  })

  test('count the meeting of an EPCI when this authority came and an agreement binds both', async () => {
    const epci = await partner(tenant, 'Val-de-Brume', 'epci')
    const { data } = found
    const body_id = await saveBody(data, { name: 'Comité de l’EPCI', kind: 'steering', domain: 'data', party_id: epci })
    const ours = await saveMember(data, { body_id, name: 'Maire', seat: 'member', since: '2026-01-01' })
    const id = await planMeeting(data, { body_id, meets_on: '2026-10-01' })
    await holdMeeting(data, { id, members: [{ member_id: ours, state: 'present' }] })
    expect((await figure('data-body-met')).newestEvidence).toBeNull()
    const bound = await agreement(tenant, [epci])
    expect((await figure('data-body-met')).newestEvidence).toBe('2026-10-01')
    expect(await figure('data-body-outside-partners')).toMatchObject({ numerator: 1 })
    await endAgreement(data, { id: bound, ended_on: '2026-11-01', reason: 'Fin' })
    expect((await figure('data-body-met')).newestEvidence).toBeNull()
  })

  test('count each partner under agreement once, and only data agreements', async () => {
    const commune = await partner(tenant, 'Rivebrune')
    const syndicat = await partner(tenant, 'Syndicat', 'syndicat')
    await partner(tenant, 'Éditeur SA', 'vendor')
    await agreement(tenant, [commune], { title: 'Un' })
    await agreement(tenant, [commune], { title: 'Deux' })
    await agreement(tenant, [syndicat], { title: 'IA', domain: 'ai' })
    expect(await figure('partners-under-agreement')).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('reach level 2 of I.A.2.b with a data lead and a body that met with a partner, level 3 with the rest', async () => {
    const { data, roads, culture } = found
    const told = await committee(tenant)
    const meeting_id = await meeting(tenant, told, '2026-10-08')
    await nameHolder(data, { role: 'data-referent', holder: 'x', directorate_id: roads, named_on: '2026-03-02' })
    expect(await level('I.A.2.b')).toBe(2)
    await agreement(tenant, [told.party_id])
    for (const role of ['elected-data', 'sponsor', 'chief-data', 'dpo', 'ciso', 'archivist', 'buyer'])
      await nameHolder(data, { role, holder: 'x', named_on: '2026-03-02' })
    await nameHolder(data, { role: 'data-referent', holder: 'y', directorate_id: culture, named_on: '2026-03-02' })
    const said = { body_id: told.body_id, meeting_id, subject: 'x', decided: 'x', decided_on: '2026-10-08' }
    const { id } = await recordDecision(data, { ...said, due_on: '2026-11-01' })
    await closeDecision(data, { id, done_on: '2026-10-30', done_what: 'Fait' })
    expect(await figure('data-decisions-on-time')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(await level('I.A.2.b')).toBe(3)
  })

  test('take the last account of data, and for AI only what the assembly heard and the public reads', async () => {
    const { data } = found
    const { body_id } = await committee(tenant)
    const council = await saveBody(data, { name: 'Conseil', kind: 'council', domain: 'both' })
    const account = { year: 2025, given_on: '2026-03-26', content: 'Bilan.' }
    await recordAccount(data, { ...account, domain: 'data', body_id })
    expect(await figure('data-yearly-account')).toMatchObject({ newestEvidence: '2026-03-26' })
    const id = await recordAccount(data, { ...account, domain: 'ai', body_id: council })
    expect((await figure('yearly-account-published')).newestEvidence).toBeNull()
    await publishAccount(data, { id, published_on: '2026-04-02', published_where: 'Site' })
    expect((await figure('yearly-account-published')).newestEvidence).toBe('2026-04-02')
    const id2 = await planMeeting(data, { body_id: council, meets_on: '2026-11-04' })
    const chair = await saveMember(data, { body_id: council, name: 'Maire', seat: 'chair', since: '2026-01-01' })
    await holdMeeting(data, { id: id2, members: [{ member_id: chair, state: 'present' }], debated_roadmap: true })
    expect((await figure('roadmap-debated')).newestEvidence).toBe('2026-11-04')
  })
})

describe('A yearly account', () => {
  test('is a text or a file, given before it is published, and drafted from the registers', async () => {
    const { data } = found
    const told = await committee(tenant)
    await meeting(tenant, told, '2026-10-08')
    const text = await draftAccount(data, { year: 2026, domain: 'data' })
    expect(text).toContain('8 octobre 2026, Comité données')
    expect(text).toContain('[à compléter]')
    const account = { year: 2026, domain: 'data' as const, body_id: told.body_id, given_on: '2026-11-20' }
    await expect(recordAccount(data, account)).rejects.toMatchObject({
      fields: { content: { key: 'governance.account-empty' } },
    })
    await expect(recordAccount(data, { ...account, content: text, given_on: '2026-11-24' })).rejects.toMatchObject({
      fields: { given_on: { key: 'governance.not-yet' } },
    })
    await expect(draftAccount(data, { year: 1, domain: 'data' })).rejects.toMatchObject({
      fields: { year: { key: 'governance.not-a-year' } },
    })
    const file = { name: 'bilan.pdf', content: new TextEncoder().encode('%PDF-1.7 bilan') }
    const id = await recordAccount(data, { ...account, file })
    expect((await readAccountFile(data, { id })).name).toBe('bilan.pdf')
    const published_where = 'Site'
    await expect(publishAccount(data, { id, published_on: '2026-11-19', published_where })).rejects.toMatchObject({
      fields: { published_on: { key: 'governance.before-given' } },
    })
    expect((await readAccount(data, { id })).account.body).toBe('Comité données')
    await archiveAccount(data, { id, reason: 'Doublon' })
    expect(await listAccounts(data, {})).toEqual([])
    await restoreAccount(data, { id })
    expect(await listAccounts(data, { domain: 'ai' })).toEqual([])
    expect(await listAccounts(house.as(await house.tenant(), 'data'), {})).toEqual([])
  })
})
