import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openGovernance } from '../governance.testing.ts'
import { visitFor } from '../../../../tests/support/visit.ts'
import { archiveAgreement } from './archive-agreement.ts'
import { besideDataset } from './beside.ts'
import { modelSections } from './agreement-data.ts'
import { endAgreement } from './end-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { listPartners } from './list-partners.ts'
import { agreementDocxPage, deliberationDocxPage } from './pages/agreement-files.ts'
import { readAgreement } from './read-agreement.ts'
import { readAgreementFile } from './read-agreement-file.ts'
import { restoreAgreement } from './restore-agreement.ts'
import { saveAgreement } from './save-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { writeSection } from './write-section.ts'

const { house, authority, partner, agreement } = await openGovernance()
const pdf = { name: 'signee.pdf', content: new TextEncoder().encode('%PDF-1.7 convention') }

async function draft() {
  const found = await authority()
  const party_id = await partner(found.tenant, 'Syndicat des eaux', 'syndicat')
  const values = { title: 'Données de l’eau', kind: 'convention', domain: 'data' as const, parties: [party_id] }
  const id = await saveAgreement(found.data, { ...values, object: 'prévenir les fuites.', owner: 'SIG' })
  return { ...found, party_id, values, id }
}

async function wordsOf(page: typeof agreementDocxPage, visit: Parameters<NonNullable<typeof page.get>>[0]) {
  const made = await page.get?.(visit)
  if (!made || !('download' in made)) throw new Error('no document')
  const buffer = Buffer.from(made.download)
  const { value: text } = await mammoth.extractRawText({ buffer })
  const { value: html } = await mammoth.convertToHtml({ buffer })
  const spaced = (words: string) => words.replaceAll('\u202f', ' ')
  return { text: spaced(text), html: spaced(html) }
}

describe('An agreement', () => {
  test('opens with the sections of its kind, is written in one’s own words, and a signed text no longer changes', async () => {
    const { data, id } = await draft()
    const codes = async () => Object.keys((await readAgreement(data, { id })).agreement.sections).toSorted()
    expect(await codes()).toEqual(
      modelSections
        .filter(({ kinds }) => kinds.includes('convention'))
        .map(({ code }) => code)
        .toSorted(),
    )
    await writeSection(data, { id, code: 'cadastre', text: 'Sans objet.' })
    await writeSection(data, { id, code: 'finance', text: null })
    expect(await codes()).toContain('cadastre')
    expect(await codes()).not.toContain('finance')
    await signAgreement(data, { id, signed_on: '2026-11-20', starts_on: '2026-12-01', file: pdf })
    expect((await readAgreement(data, { id })).agreement.term.standing).toBe('to-come')
    await expect(writeSection(data, { id, code: 'object', text: 'x' })).rejects.toMatchObject({
      key: 'governance.agreement-signed',
    })
    expect((await readAgreementFile(data, { id })).name).toBe('signee.pdf')
    const elsewhere = house.as(await house.tenant(), 'data')
    await expect(readAgreement(elsewhere, { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('refuses an end before its start, a renewal without end or period, nobody, strangers, and a signature to come', async () => {
    const { data, id, values } = await draft()
    const save = (more: object) => fieldsOf(saveAgreement(data, { ...values, ...more }))
    expect(await save({ starts_on: '2026-02-01', ends_on: '2026-01-31' })).toEqual({
      ends_on: 'governance.ends-before',
    })
    expect(await save({ tacit_renewal: true, renewal_months: 12 })).toEqual({ ends_on: 'governance.renewal-needs-end' })
    expect(await save({ tacit_renewal: true, ends_on: '2026-12-31' })).toEqual({ renewal_months: 'kernel.required' })
    expect(await save({ kind: 'traité' })).toEqual({ kind: 'governance.no-such-kind' })
    expect(await save({ parties: ['0190f3a0-0000-7000-8000-000000000000'] })).toEqual({
      parties: 'governance.no-party',
    })
    expect(await fieldsOf(signAgreement(data, { id, signed_on: '2026-11-24', starts_on: '2026-12-01' }))).toEqual({
      signed_on: 'governance.not-yet',
    })
    const lonely = await saveAgreement(data, { ...values, parties: [] })
    const signing = signAgreement(data, { id: lonely, signed_on: '2026-11-20', starts_on: '2026-12-01' })
    await expect(signing).rejects.toMatchObject({ key: 'governance.nobody-bound' })
  })

  test('ends before its time, is corrected until then, leaves the list and comes back', async () => {
    const { tenant, data, party_id } = await draft()
    const id = await agreement(tenant, [party_id], { title: 'En vigueur' })
    await saveAgreement(data, {
      id,
      title: 'Renommée',
      kind: 'convention',
      domain: 'data',
      parties: [party_id],
      starts_on: '2026-01-05',
    })
    expect(
      (await listAgreements(data, { search: 'renommee', standing: 'in-force', party_id })).map(one => one.id),
    ).toEqual([id])
    expect(await fieldsOf(endAgreement(data, { id, ended_on: '2025-01-01', reason: 'x' }))).toEqual({
      ended_on: 'governance.ends-before',
    })
    await endAgreement(data, { id, ended_on: '2026-11-23', reason: 'Reprise en régie' })
    expect((await readAgreement(data, { id })).agreement.term.standing).toBe('ended')
    await expect(endAgreement(data, { id, ended_on: '2026-11-24', reason: 'x' })).rejects.toMatchObject({
      key: 'governance.agreement-not-signed',
    })
    const again = saveAgreement(data, { id, title: 'x', kind: 'convention', domain: 'data', parties: [party_id] })
    await expect(again).rejects.toMatchObject({ key: 'governance.agreement-ended' })
    await archiveAgreement(data, { id, reason: 'Doublon' })
    expect(await listAgreements(data, { standing: 'ended' })).toEqual([])
    await restoreAgreement(data, { id })
    expect(await listAgreements(data, { standing: 'ended' })).toHaveLength(1)
  })

  test('shows on the page of its partners whether they are bound, software vendors left out', async () => {
    const { tenant, data, party_id } = await draft()
    await partner(tenant, 'Éditeur SA', 'vendor')
    const under = async () => (await listPartners(data, {})).map(({ name, under: bound }) => [name, bound])
    expect(await under()).toEqual([['Syndicat des eaux', false]])
    await agreement(tenant, [party_id])
    expect(await under()).toEqual([['Syndicat des eaux', true]])
    expect(await besideDataset(data, '0190f3a0-0000-7000-8000-000000000000')).toEqual([])
  })
})

describe('The documents of an agreement', () => {
  test('number articles and annexes by themselves, put in what the record knows, and leave the rest blank', async () => {
    const { data, id } = await draft()
    const { text, html } = await wordsOf(agreementDocxPage, visitFor(data, { params: { id } }))
    expect(text).toContain('prévenir les fuites.')
    expect(text).toContain('Syndicat des eaux')
    expect(text).toContain('[à compléter : date d’effet]')
    expect(text).not.toMatch(/\{[a-z]+\}/)
    expect(html).toMatch(/<ol><li><a[^>]*><\/a>Objet|<h2>[^<]*Objet|<li>Objet/)
    expect(text.indexOf('Signatures')).toBeLessThan(text.indexOf('Fiche de métadonnées'))
  })

  test('leave visas, competences, amounts and the vote of the deliberation to those who know', async () => {
    const { data, id } = await draft()
    const { text } = await wordsOf(deliberationDocxPage, visitFor(data, { params: { id } }))
    expect(text).toContain('rien ici n’est prêt à être voté')
    for (const blank of [
      'code général des collectivités territoriales',
      'compétences exercées',
      'imputation budgétaire',
    ])
      expect(text).toMatch(new RegExp(`\\[à compléter : [^\\]]*${blank}`))
    expect(text).toContain('Approuve le document')
  })
})
