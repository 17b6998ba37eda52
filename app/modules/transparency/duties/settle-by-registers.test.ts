import { expect, test } from 'vitest'
import { archiveProcessing } from '../processing/archive-processing.ts'
import { linkProcessing } from '../processing/link-processing.ts'
import { restoreProcessing } from '../processing/restore-processing.ts'
import { saveProcessings } from '../processing/save-processings.ts'
import { unlinkProcessing } from '../processing/unlink-processing.ts'
import { placeNotice } from '../publication/place-notice.ts'
import { chatbot, openQualified } from '../qualified.testing.ts'
import { closeDuty } from './close-duty.ts'
import { listDuties } from './list-duties.ts'
import { reopenDuty } from './reopen-duty.ts'

const house = await openQualified()
const decides = {
  individual_decision: 'basis',
  target: 'natural',
  legal_or_significant_effect: true,
  secret_L311_5: false,
} as const

async function owed(facts = chatbot) {
  const { tenant, admin, id } = await house.withSystem('in-use')
  const [record = ''] = await saveProcessings(admin, {
    processings: [{ reference: 'T-7', name: 'Accueil des usagers', purpose: 'Répondre' }],
  })
  const tie = { processing_id: record, kind: 'system', record_id: id } as const
  await house.qualify(tenant, id, facts)
  const duty = async (code: string) => (await listDuties(admin, {})).find(one => one.code === code)
  return { tenant, admin, system: id, record, tie, duty }
}

test('a system tied to the GDPR register owes its entry no more, until the tie or the record is gone', async () => {
  const { admin, record, tie, duty } = await owed()
  await linkProcessing(admin, tie)
  expect(await duty('RGPD-30')).toMatchObject({
    state: 'met',
    evidence: 'Rattaché au registre RGPD\u202f: T-7, Accueil des usagers',
    evidence_on: '2026-11-23',
    closed_by: admin.actor.kind === 'user' ? admin.actor.name : '',
  })
  await archiveProcessing(admin, { id: record, reason: 'Doublon' })
  expect(await duty('RGPD-30')).toMatchObject({ state: 'open', evidence: null })
  await restoreProcessing(admin, { id: record })
  expect((await duty('RGPD-30'))?.state).toBe('met')
  await unlinkProcessing(admin, tie)
  expect((await duty('RGPD-30'))?.state).toBe('open')
})

test('a tie made before the qualification counts from its first day', async () => {
  const { tenant, admin, id } = await house.withSystem('planned')
  const [processing_id = ''] = await saveProcessings(admin, {
    processings: [{ reference: 'T-8', name: 'Accueil', purpose: 'Répondre' }],
  })
  await linkProcessing(admin, { processing_id, kind: 'system', record_id: id })
  await house.qualify(tenant, id, chatbot)
  expect((await listDuties(admin, {})).find(({ code }) => code === 'RGPD-30')?.state).toBe('met')
})

test('what a person proved is not undone by a register', async () => {
  const { admin, tie, duty } = await owed()
  const id = (await duty('RGPD-30'))?.id ?? ''
  await closeDuty(admin, { id, evidence: 'Fiche papier', evidence_on: '2026-11-01' })
  await linkProcessing(admin, tie)
  await unlinkProcessing(admin, tie)
  expect(await duty('RGPD-30')).toMatchObject({ state: 'met', evidence: 'Fiche papier' })
  await reopenDuty(admin, { id })
  await linkProcessing(admin, tie)
  expect((await duty('RGPD-30'))?.evidence).toContain('T-7')
})

test('a notice in place meets the mention on decisions, and taking it away opens the duty again', async () => {
  const { admin, system, duty } = await owed({ ...chatbot, ...decides })
  expect((await duty('C-MENTION'))?.state).toBe('open')
  await placeNotice(admin, { system_id: system, notice_on: '2026-11-02', notice_where: 'Courrier de réponse' })
  expect(await duty('C-MENTION')).toMatchObject({
    state: 'met',
    evidence: 'Mention en place depuis le 2 novembre 2026\u202f: Courrier de réponse',
    evidence_on: '2026-11-02',
  })
  await placeNotice(admin, { system_id: system, notice_on: null })
  expect((await duty('C-MENTION'))?.state).toBe('open')
})
