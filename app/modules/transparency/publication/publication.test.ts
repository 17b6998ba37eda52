import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { archiveSystem } from '#modules/inventory/archive-system.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { allowSingleApproval } from './allow-single-approval.ts'
import { approveProposals } from './approve-proposals.ts'
import { siteId } from './compose-site.ts'
import { listProposals } from './list-proposals.ts'
import { listPublicStates } from './list-public-states.ts'
import { proposePublications } from './propose-publications.ts'
import { proposeWithdrawal } from './propose-withdrawal.ts'
import { openPublication } from './publication.testing.ts'
import { readPublicState } from './read-public-state.ts'
import { refuseProposal } from './refuse-proposal.ts'
import { reviewSheet } from './review-sheet.ts'
import { saveEveryday } from './save-everyday.ts'
import { saveSheet } from './save-sheet.ts'
import { savePublicSettings } from './save-public-settings.ts'
import { takeBackProposal } from './take-back-proposal.ts'
import { unpublishNow } from './unpublish-now.ts'

const { house, authority } = await openPublication()

interface Row {
  code: string
  version: number
  state: string
  content: Record<string, unknown>
  reason: string | null
  review_on: string | null
}

async function online() {
  const made = await authority()
  const { proposed } = await proposePublications(made.ada, { ids: [made.system] })
  await approveProposals(made.bea, { ids: proposed })
  const row = async () => {
    const [found] = await house.rows<Row>(made.tenant, "select * from transparency.publication where kind = 'system'")
    if (!found) throw new Error('nothing is published')
    return found
  }
  return { ...made, row }
}

describe('Publishing', () => {
  test('takes two persons: who prepared cannot approve, somebody else can', async () => {
    const { ada, bea, system } = await authority()
    const { proposed } = await proposePublications(ada, { ids: [system] })
    expect(await readPublicState(ada, { id: system })).toMatchObject({ state: 'waiting', waiting: { open: false } })
    await expect(approveProposals(ada, { ids: proposed })).rejects.toThrow(Refused)
    expect((await readPublicState(bea, { id: system })).published).toBeNull()
    await approveProposals(bea, { ids: proposed })
    const read = await readPublicState(ada, { id: system })
    expect(read).toMatchObject({ state: 'online', published_on: '2026-11-23', review_on: '2027-11-23' })
    expect(read.proposals[0]).toMatchObject({ decided_by: 'Béa', decided_role: 'dpo', waiver_reason: null })
  })

  test('is refused to a key that the preparer made: the same person is behind it', async () => {
    const { ada, system, tenant } = await authority()
    const { proposed } = await proposePublications(ada, { ids: [system] })
    const actor = { kind: 'key' as const, id: 'k', name: 'nuit', maker: 'user-Ada' }
    await expect(approveProposals({ ...house.as(tenant, 'ai-lead'), actor }, { ids: proposed })).rejects.toThrow(
      Refused,
    )
  })

  test('freezes what was proposed: a later change of the record is not published, and is seen', async () => {
    const { ada, bea, system } = await authority()
    const { proposed } = await proposePublications(ada, { ids: [system] })
    await saveSheet(ada, { system_id: system, fields: { summary: 'Tout autre chose.' } })
    expect((await readPublicState(bea, { id: system })).waiting?.stale).toBe(true)
    await approveProposals(bea, { ids: proposed })
    const read = await readPublicState(bea, { id: system })
    expect(read.state).toBe('changed')
    expect(read.published).toMatchObject({ fields: { summary: 'Il classe les demandes ; une commission décide.' } })
    expect(read.differences).toEqual([
      { key: 'fields.summary', before: 'Il classe les demandes ; une commission décide.', after: 'Tout autre chose.' },
    ])
  })

  test('holds public fields alone: what is kept inside is in no column of what the public reads', async () => {
    const { ada, bea, system, tenant } = await authority()
    const fields = { oversight: 'SECRET-DE-RELECTURE', submitter: 'SECRET-DE-DECLARANT' }
    await saveSheet(ada, {
      system_id: system,
      fields,
      visibility: { oversight: 'restricted', department: 'restricted' },
    })
    await approveProposals(bea, { ids: (await proposePublications(ada, { ids: [system] })).proposed })
    const rows = JSON.stringify(await house.rows(tenant, 'select * from transparency.publication'))
    expect(rows).not.toContain('SECRET')
    expect(rows).not.toContain('Enfance')
    expect(rows).toContain('une commission décide')
  })

  test('gives each page its own version and a short code that nobody misreads, kept from one version to the next', async () => {
    const { ada, bea, system, row, tenant } = await online()
    const first = await row()
    expect(first).toMatchObject({ version: 1, state: 'published' })
    expect(first.code).toMatch(/^[23456789bcdfghjkmnpqrstvwxz]{7}$/)
    await saveSheet(ada, { system_id: system, fields: { area: 'Toute la commune' } })
    await approveProposals(bea, { ids: (await proposePublications(ada, { ids: [system, siteId] })).proposed })
    expect((await row()).code).toBe(first.code)
    const versions = await house.rows<{ version: number }>(
      tenant,
      'select version from transparency.publication order by 1',
    )
    expect(versions.map(({ version }) => version)).toEqual([2, 3])
  })

  test('proposes several at once and says what it leaves aside; alone, the reason is the refusal', async () => {
    const { ada, system } = await online()
    const rule = await saveEveryday(ada, { name: 'Courriers', kind: 'letters', data_used: 'none', rule: 'On relit.' })
    const bare = await saveEveryday(ada, { name: 'Images', kind: 'images', data_used: 'none' })
    const { proposed, skipped } = await proposePublications(ada, { ids: [rule, bare, system] })
    expect(proposed).toHaveLength(1)
    expect(skipped.map(({ name, why }) => [name, why])).toEqual([
      ['Images', 'missing'],
      ['Barème crèche', 'unchanged'],
    ])
    for (const id of [rule, bare, system])
      await expect(proposePublications(ada, { ids: [id] })).rejects.toThrow(Conflict)
    expect(await fieldsOf(proposePublications(ada, { ids: [rule], review_on: '2026-11-23' }))).toEqual({
      review_on: 'transparency.review-passed',
    })
  })

  test('waits for a contact: the public must know to whom to write', async () => {
    const { ada, system } = await authority()
    await savePublicSettings(ada, { contact: null })
    expect((await readPublicState(ada, { id: system })).missing).toEqual(['contact'])
    await expect(proposePublications(ada, { ids: [system] })).rejects.toThrow(Conflict)
  })

  test('lists what waits with what it changes, and whether this very person may approve', async () => {
    const { ada, bea, system } = await online()
    await saveSheet(ada, { system_id: system, fields: { area: 'Centre-ville' } })
    await proposePublications(ada, { ids: [system] })
    const change = [{ key: 'fields.area', before: null, after: 'Centre-ville' }]
    expect(await listProposals(ada, {})).toMatchObject([{ name: 'Barème crèche', open: false, differences: change }])
    expect(await listProposals(bea, {})).toMatchObject([{ open: true, first: false }])
  })

  test('sends a refusal back with its reason, and lets the preparer take a proposal back', async () => {
    const { ada, bea, system } = await authority()
    const [first = ''] = (await proposePublications(ada, { ids: [system] })).proposed
    await refuseProposal(bea, { id: first, reason: 'Qui décide ?' })
    await expect(approveProposals(bea, { ids: [first] })).rejects.toThrow(NotFound)
    const [second = ''] = (await proposePublications(ada, { ids: [system] })).proposed
    await takeBackProposal(ada, { id: second })
    await expect(refuseProposal(bea, { id: second, reason: 'x' })).rejects.toThrow(NotFound)
    const { proposals, state } = await readPublicState(ada, { id: system })
    expect(proposals.map(one => one.state)).toEqual(['taken-back', 'refused'])
    expect(proposals[1]?.refusal_reason).toBe('Qui décide ?')
    expect(state).toBe('never')
  })

  test('by one person needs the authority to have said why, and each act keeps that reason', async () => {
    const { ada, admin, system } = await authority()
    await expect(allowSingleApproval(ada, { single_approval: false })).rejects.toThrow(Refused)
    expect(await fieldsOf(allowSingleApproval(admin, { single_approval: true }))).toEqual({
      single_approval_reason: 'kernel.required',
    })
    await allowSingleApproval(admin, { single_approval: true, single_approval_reason: 'Une seule personne' })
    const { proposed } = await proposePublications(ada, { ids: [system] })
    await approveProposals(ada, { ids: proposed })
    const { proposals } = await readPublicState(ada, { id: system })
    expect(proposals[0]).toMatchObject({ state: 'approved', waiver_reason: 'Une seule personne' })
    await allowSingleApproval(admin, { single_approval: false })
    await saveSheet(ada, { system_id: system, fields: { area: 'x' } })
    const again = await proposePublications(ada, { ids: [system] })
    await expect(approveProposals(ada, { ids: again.proposed })).rejects.toThrow(Refused)
  })

  test('approves all that was ticked or nothing', async () => {
    const { ada, bea, system, tenant } = await authority()
    const mine = (await proposePublications(ada, { ids: [system] })).proposed
    const theirs = (await proposePublications(bea, { ids: [siteId] })).proposed
    await expect(approveProposals(bea, { ids: [...mine, ...theirs] })).rejects.toThrow(Refused)
    expect(await house.count(tenant, 'transparency.publication')).toBe(0)
  })

  test('asks for a review after a year; a sheet read again, or a new version, gives another year', async () => {
    const { tenant, system } = await online()
    const later = house.as(tenant, 'ai-lead', { name: 'Ada', clock: fixedClock('2027-11-23T09:00:00Z') })
    expect((await readPublicState(later, { id: system })).state).toBe('to-review')
    expect(await listPublicStates(later, { state: 'to-review' })).toHaveLength(1)
    await reviewSheet(later, { system_id: system })
    expect(await readPublicState(later, { id: system })).toMatchObject({ state: 'online', review_on: '2028-11-23' })
  })
})

describe('Withdrawing', () => {
  test('takes two persons too, and leaves the name and the reason alone', async () => {
    const { ada, bea, system, row } = await online()
    const id = await proposeWithdrawal(ada, { id: system, reason: 'Plus employé' })
    await expect(proposeWithdrawal(ada, { id: system, reason: 'Encore' })).rejects.toThrow(Conflict)
    await expect(approveProposals(ada, { ids: [id] })).rejects.toThrow(Refused)
    await approveProposals(bea, { ids: [id] })
    expect(await row()).toMatchObject({ state: 'withdrawn', version: 2, reason: 'Plus employé', review_on: null })
    expect((await row()).content).toEqual({ kind: 'system', name: 'Barème crèche' })
  })

  test('is done at once by one person for a mistake: signed, and what waited is taken back', async () => {
    const { ada, system, row, tenant } = await online()
    await saveSheet(ada, { system_id: system, fields: { area: 'x' } })
    await proposePublications(ada, { ids: [system] })
    await unpublishNow(ada, { id: system, reason: 'Donnée publiée par erreur' })
    expect((await row()).state).toBe('withdrawn')
    const { proposals, state, reason } = await readPublicState(ada, { id: system })
    expect([state, reason]).toEqual(['withdrawn', 'Donnée publiée par erreur'])
    expect(proposals.map(one => one.state)).toEqual(['approved', 'taken-back', 'approved'])
    expect((await house.audit(tenant)).at(-1)).toMatchObject({
      operation: 'transparency.unpublish-now',
      actor_name: 'Ada',
    })
    await expect(unpublishNow(ada, { id: system, reason: 'x' })).rejects.toThrow(NotFound)
  })

  test('gives a reason that names nobody', async () => {
    const { ada, system } = await online()
    const named = { id: system, reason: 'Demandé par marie.durand@brume.example' }
    expect(await fieldsOf(unpublishNow(ada, named))).toEqual({ reason: 'transparency.personal-email' })
    expect(await fieldsOf(proposeWithdrawal(ada, named))).toEqual({ reason: 'transparency.personal-email' })
  })

  test('can be followed by a new publication under the same code', async () => {
    const { ada, bea, system, row } = await online()
    const { code } = await row()
    await unpublishNow(ada, { id: system, reason: 'Erreur' })
    await approveProposals(bea, { ids: (await proposePublications(ada, { ids: [system] })).proposed })
    expect(await row()).toMatchObject({ code, state: 'published', reason: null })
  })

  test('remains possible when the system has left its register', async () => {
    const { ada, admin, system, row } = await online()
    await archiveSystem(admin, { id: system, reason: 'Doublon' })
    expect(await readPublicState(ada, { id: system })).toMatchObject({ name: 'Barème crèche', current: null })
    await unpublishNow(ada, { id: system, reason: 'Plus employé' })
    expect((await row()).state).toBe('withdrawn')
  })
})

describe('What is before the public', () => {
  test('is prepared and decided by those whose role says so', async () => {
    const { tenant, ada, system } = await authority()
    const { proposed } = await proposePublications(ada, { ids: [system] })
    const it = house.as(tenant, 'it')
    const id = proposed[0] ?? ''
    for (const attempt of [
      () => proposePublications(it, { ids: [system] }),
      () => proposeWithdrawal(it, { id: system, reason: 'x' }),
      () => unpublishNow(it, { id: system, reason: 'x' }),
      () => approveProposals(it, { ids: proposed }),
      () => refuseProposal(it, { id, reason: 'x' }),
      () => takeBackProposal(it, { id }),
      () => listPublicStates(house.as(tenant, 'agent'), {}),
    ])
      await expect(attempt()).rejects.toThrow(Refused)
  })

  test('does not exist for another authority', async () => {
    const { ada, system, tenant } = await online()
    await saveSheet(ada, { system_id: system, fields: { area: 'x' } })
    const [id = ''] = (await proposePublications(ada, { ids: [system] })).proposed
    const stranger = house.as(await house.tenant(), 'admin')
    for (const attempt of [
      () => readPublicState(stranger, { id: system }),
      () => proposePublications(stranger, { ids: [system] }),
      () => proposeWithdrawal(stranger, { id: system, reason: 'x' }),
      () => unpublishNow(stranger, { id: system, reason: 'x' }),
      () => approveProposals(stranger, { ids: [id] }),
      () => refuseProposal(stranger, { id, reason: 'x' }),
      () => takeBackProposal(stranger, { id }),
    ])
      await expect(attempt()).rejects.toThrow(NotFound)
    expect(await listProposals(stranger, {})).toEqual([])
    expect((await listPublicStates(stranger, {})).map(({ kind }) => kind)).toEqual(['site'])
    expect(await house.count(tenant, "transparency.publication where state = 'published'")).toBe(1)
  })
})
