import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { editSystems } from '#modules/inventory/edit-systems.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { undoChange } from '#records/undo-change.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { chatbot, openQualified } from '../qualified.testing.ts'
import { assignDuty } from './assign-duty.ts'
import { closeDuty } from './close-duty.ts'
import { liftOverride } from './lift-override.ts'
import { listDuties } from './list-duties.ts'
import { dutyPage } from './pages/duty.tsx'
import { readDuty } from './read-duty.ts'
import { readEvidence } from './read-evidence.ts'
import { readObstacles } from './read-obstacles.ts'
import { reopenDuty } from './reopen-duty.ts'
import { setDutyAside } from './set-duty-aside.ts'
import { signOverride } from './sign-override.ts'

const house = await openQualified()
const proof = { evidence: 'Mention affichée, capture du jour', evidence_on: '2026-11-20' }

async function withChatbot() {
  const made = await house.withSystem('in-use')
  await house.qualify(made.tenant, made.id, chatbot)
  const duties = await listDuties(made.admin, {})
  const idOf = (code: string) => duties.find(duty => duty.code === code)?.id ?? ''
  return { ...made, duties, idOf }
}

describe('Duties of a qualified system', () => {
  test('carry the article, who is bound and the day, late ones first, in order of their dates', async () => {
    const { duties } = await withChatbot()
    expect(duties.find(({ code }) => code === 'D-T1')).toMatchObject({
      family: 'ai-act',
      actor: 'FOURNISSEUR',
      due_on: '2026-08-02',
      standing: 'overdue',
      system: 'Robot d’accueil',
    })
    expect(duties.find(({ code }) => code === 'RGPD-30')).toMatchObject({ family: 'gdpr', due_on: '2026-11-23' })
    const late = duties.filter(({ standing }) => standing === 'overdue').map(({ due_on }) => due_on ?? '9999')
    expect(late).toEqual(late.toSorted())
    expect(duties.slice(0, late.length).every(({ standing }) => standing === 'overdue')).toBe(true)
  })

  test('are found by words, accents aside, by text and by standing', async () => {
    const { admin, id } = await withChatbot()
    const codes = async (input: Parameters<typeof listDuties>[1]) =>
      (await listDuties(admin, input)).map(({ code }) => code)
    expect(await codes({ search: 'premier echange' })).toEqual(['D-T1'])
    expect(await codes({ family: 'gdpr' })).toContain('RGPD-30')
    expect(await codes({ family: 'gdpr', state: 'met' })).toEqual([])
    expect(await codes({ system: id, state: 'overdue' })).toContain('D-LIT')
  })

  test('keep their proof when the system is qualified again, are dropped when no longer asked, and come back with it', async () => {
    const { tenant, id, admin, idOf } = await withChatbot()
    await closeDuty(admin, { id: idOf('D-T1'), ...proof })
    await house.qualify(tenant, id, { ...chatbot, interacts_directly: false }, '2026-12-01')
    expect((await listDuties(admin, {})).map(({ code }) => code)).not.toContain('D-T1')
    await house.qualify(tenant, id, chatbot, '2026-12-15')
    expect((await readDuty(admin, { id: idOf('D-T1') })).duty).toMatchObject({ state: 'met', evidence: proof.evidence })
  })

  test('due at once give no respite when asked again later', async () => {
    const { tenant, id, admin } = await withChatbot()
    await house.qualify(tenant, id, chatbot, '2027-03-01')
    const record = (await listDuties(admin, {})).find(({ code }) => code === 'RGPD-30')
    expect(record?.due_on).toBe('2026-11-23')
  })

  test('of a retired system leave the list', async () => {
    const { admin, id } = await withChatbot()
    await saveSystem(admin, { id, name: 'Robot d’accueil', kind: 'ai', origin: 'chosen', status: 'retired' })
    expect(await listDuties(admin, {})).toEqual([])
  })
})

test('Nobody is late for a use that has not begun, whatever the law’s own date', async () => {
  const { tenant, admin, id } = await house.withSystem()
  await house.qualify(tenant, id, chatbot)
  const found = await listDuties(admin, {})
  expect(found.find(({ code }) => code === 'D-T1')).toMatchObject({ due_on: '2026-08-02', standing: 'before-use' })
  expect(found.filter(({ standing }) => standing === 'overdue')).toEqual([])
})

describe('Closing a duty', () => {
  test('asks for what shows it and since when; the document can be read again', async () => {
    const { admin, idOf } = await withChatbot()
    const file = { name: 'capture.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }
    const id = idOf('D-T1')
    expect(await fieldsOf(closeDuty(admin, { id, evidence: ' ', evidence_on: '2026-11-20' }))).toEqual({
      evidence: 'kernel.required',
    })
    await closeDuty(admin, { id, ...proof, file, review_on: '2027-11-20' })
    expect((await readDuty(admin, { id })).duty).toMatchObject({ standing: 'met', closed_by: 'admin de test' })
    expect((await readEvidence(admin, { id })).name).toBe('capture.png')
    await expect(readEvidence(admin, { id: idOf('D-LIT') })).rejects.toThrow(NotFound)
  })

  test('refuses evidence of tomorrow and a review already past', async () => {
    const { admin, idOf } = await withChatbot()
    const id = idOf('D-T1')
    expect(await fieldsOf(closeDuty(admin, { id, ...proof, evidence_on: '2026-11-24' }))).toEqual({
      evidence_on: 'transparency.future-evidence',
    })
    expect(await fieldsOf(closeDuty(admin, { id, ...proof, review_on: '2026-11-23' }))).toEqual({
      review_on: 'transparency.past-review',
    })
  })

  test('holds until its review date, then is late again', async () => {
    const { tenant, admin, idOf } = await withChatbot()
    const id = idOf('D-T1')
    await closeDuty(admin, { id, ...proof, review_on: '2027-11-20' })
    const standing = async (day: string) => (await readDuty(house.on(tenant, day), { id })).duty.standing
    expect(await standing('2027-06-01')).toBe('met')
    expect(await standing('2027-11-01')).toBe('soon')
    expect(await standing('2027-11-21')).toBe('overdue')
  })

  test('is for those who see to systems and offered to them, a referent for the directorate only, and for no other authority', async () => {
    const { tenant, admin, id: system, idOf } = await withChatbot()
    const [directorate = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Accueil' }] })
    const id = idOf('D-T1')
    await expect(closeDuty(house.as(tenant, 'elected'), { id, ...proof })).rejects.toThrow(Refused)
    const referent = house.as(tenant, 'referent', { directorates: [directorate] })
    await expect(closeDuty(referent, { id, ...proof })).rejects.toMatchObject({
      key: 'transparency.own-directorate-only',
    })
    const page = () => htmlOf(dutyPage, visitFor(referent, { params: { id } }))
    expect(await page()).not.toContain('name="evidence"')
    await saveSystem(admin, {
      id: system,
      name: 'Robot d’accueil',
      kind: 'ai',
      origin: 'chosen',
      directorate_id: directorate,
    })
    expect(await page()).toContain('name="evidence"')
    await closeDuty(referent, { id, ...proof })
    const elsewhere = house.as(await house.tenant(), 'admin')
    await expect(closeDuty(elsewhere, { id, ...proof })).rejects.toThrow(NotFound)
  })

  test('may be undone by reopening; setting aside needs a reason and stays visible', async () => {
    const { admin, idOf } = await withChatbot()
    const id = idOf('D-T1')
    await expect(reopenDuty(admin, { id })).rejects.toMatchObject({ key: 'transparency.already-open' })
    await closeDuty(admin, { id, ...proof })
    await reopenDuty(admin, { id })
    expect((await readDuty(admin, { id })).duty).toMatchObject({ state: 'open', evidence: null })
    await setDutyAside(admin, { id, reason: 'Aucun échange avec le public' })
    const { duty, history } = await readDuty(admin, { id })
    expect(duty).toMatchObject({ standing: 'not-applicable', reason: 'Aucun échange avec le public' })
    expect(history.map(({ operation }) => operation)).toContain('transparency.set-duty-aside')
    await assignDuty(admin, { id, owner: 'Cheffe de l’accueil' })
    expect((await readDuty(admin, { id })).duty.owner).toBe('Cheffe de l’accueil')
  })
})

describe('Putting a system into use', () => {
  const change = { name: 'Robot d’accueil', kind: 'ai', origin: 'chosen' } as const
  const atWork = { ...chatbot, workplace_effect: true }

  test('is refused while something due before any use is open, and allowed once it is met', async () => {
    const { tenant, admin, id } = await house.withSystem()
    await house.qualify(tenant, id, atWork)
    await expect(saveSystem(admin, { ...change, id, status: 'in-use' })).rejects.toMatchObject({
      key: 'transparency.not-before',
    })
    const before = (await listDuties(admin, { state: 'before-use' })).filter(({ force }) => force === 'duty')
    expect(before.length).toBeGreaterThan(0)
    for (const duty of before) await closeDuty(admin, { id: duty.id, ...proof })
    await saveSystem(admin, { ...change, id, status: 'in-use' })
    expect((await readObstacles(admin, { system: id })).obstacles).toEqual([])
  })

  test('is refused by what the law forbids, even once every duty is met', async () => {
    const { tenant, admin, id } = await house.withSystem()
    await house.qualify(tenant, id, { ...chatbot, art5: ['f'] })
    await expect(saveSystem(admin, { ...change, id, status: 'trial' })).rejects.toThrow(Conflict)
    expect((await readObstacles(admin, { system: id })).obstacles).toContainEqual({
      code: 'INTERDIT',
      text: 'pratique interdite par l’article 5 du règlement IA',
    })
  })

  test('passes with a signature, which covers what it named and nothing that appears later', async () => {
    const { tenant, admin, id } = await house.withSystem()
    await house.qualify(tenant, id, atWork)
    const signed = { system: id, reason: 'Continuité du service', signed_role: 'Directrice générale' }
    await expect(signOverride(house.as(tenant, 'dpo'), signed)).rejects.toThrow(Refused)
    await signOverride(admin, signed)
    await saveSystem(admin, { ...change, id, status: 'in-use' })
    const use = await readObstacles(admin, { system: id })
    expect(use.override).toMatchObject({ signed_by: 'admin de test', signed_role: 'Directrice générale' })
    expect(use.uncovered).toEqual([])
    // What was due before a use that has begun is late.
    expect((await listDuties(admin, { state: 'overdue' })).map(({ code }) => code)).toContain('CST_CONSULTATION')
    await saveSystem(admin, { ...change, id, status: 'disabled' })
    await house.qualify(tenant, id, { ...atWork, public_space_video_analysis: true, statutory_basis: false })
    await expect(saveSystem(admin, { ...change, id, status: 'in-use' })).rejects.toMatchObject({
      words: { what: 'analyse automatique d’images de l’espace public sans base légale' },
    })
  })

  test('a lifted signature no longer opens anything; without obstacle there is nothing to sign', async () => {
    const { tenant, admin, id } = await house.withSystem()
    const signed = { system: id, reason: 'Essai', signed_role: 'DGS' }
    await expect(signOverride(admin, signed)).rejects.toMatchObject({ key: 'transparency.nothing-to-override' })
    await expect(liftOverride(admin, { system: id })).rejects.toThrow(NotFound)
    await house.qualify(tenant, id, atWork)
    await signOverride(admin, signed)
    await liftOverride(admin, { system: id })
    await expect(saveSystem(admin, { ...change, id, status: 'in-use' })).rejects.toThrow(Conflict)
  })

  test('many at once is refused as one by one', async () => {
    const { tenant, admin, id } = await house.withSystem()
    await house.qualify(tenant, id, atWork)
    await expect(editSystems(admin, { ids: [id], status: 'in-use' })).rejects.toMatchObject({
      key: 'transparency.not-before',
    })
  })

  test('is refused by taking back the change that took it out of use, once something stands in the way', async () => {
    const { tenant, admin, id } = await house.withSystem('in-use')
    const { operation_id } = await editSystems(admin, { ids: [id], status: 'disabled' })
    await house.qualify(tenant, id, atWork)
    await expect(undoChange(admin, { id: operation_id })).rejects.toMatchObject({ key: 'transparency.not-before' })
    expect((await readObstacles(admin, { system: id })).system.status).toBe('disabled')
    const signed = { system: id, reason: 'Continuité du service', signed_role: 'Directrice générale' }
    await signOverride(admin, signed)
    expect(await undoChange(admin, { id: operation_id })).toMatchObject({ restored: 1 })
  })

  test('asks nothing of a system already in use whose record is kept up', async () => {
    const { tenant, admin, id } = await house.withSystem('in-use')
    await house.qualify(tenant, id, atWork)
    await saveSystem(admin, { ...change, id, status: 'in-use', purpose: 'Répondre aux questions' })
  })
})
