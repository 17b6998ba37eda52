import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { saveApplications, saveSystem } from '#modules/inventory/public.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import type { Facts } from '../engine/fact-table.ts'
import type { Result } from '../engine/result.ts'
import { retainPosition } from '../retain.testing.ts'
import { besideSystem } from './beside.ts'
import { linkProcessing } from './link-processing.ts'
import { gdprPage } from './pages/gdpr-page.tsx'
import { missingOf, readGdprSummary } from './read-gdpr-summary.ts'
import { saveProcessings } from './save-processings.ts'

const house = await openHouse()
const [first, second] = ['0190f3a0-0000-7000-8000-0000000000b1', '0190f3a0-0000-7000-8000-0000000000b2']

/** A system, with what its retained qualification says of the GDPR. */
async function qualified(gdpr?: Omit<Result['gdpr'], 'duties'>, facts: Facts = {}) {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const id = await saveSystem(admin, { name: 'Robot d’accueil', kind: 'ai', origin: 'chosen' })
  if (gdpr) await retainPosition(house.database, tenant, id, { result: { gdpr: { ...gdpr, duties: [] } }, facts })
  return { tenant, admin, id }
}

describe('The GDPR summary of a system', () => {
  test('says the DPIA need and its reasons from the retained qualification', async () => {
    const gdpr = { dpia: 'REQUISE' as const, why: ['Deux critères', 'Personnes vulnérables'] }
    const { admin, id } = await qualified(gdpr, { personal_data: true })
    const summary = await readGdprSummary(admin, { id })
    expect(summary).toMatchObject({
      personal: true,
      qualified: { dpia: 'REQUISE', why: ['Deux critères', 'Personnes vulnérables'] },
      missing: ['no-processing', 'no-dpia'],
    })
    const html = await htmlOf(gdprPage, visitFor(admin, { params: { id } }))
    for (const said of ['Requise', 'Deux critères', 'Personnes vulnérables', 'retenue le 20 novembre 2026 (DPD)'])
      expect(html).toContain(said)
  })

  test('counts the record of its application until somebody qualifies it', async () => {
    const { tenant, admin } = await qualified()
    const [application_id = ''] = await saveApplications(admin, {
      applications: [{ name: 'Paie', personal_data: 'none' }],
    })
    const id = await saveSystem(admin, { name: 'Tri', kind: 'rules', origin: 'chosen', application_id })
    expect(await readGdprSummary(admin, { id })).toMatchObject({ personal: false, missing: ['not-qualified'] })
    const lines = await besideSystem(house.as(tenant, 'it'), id)
    expect(lines.map(({ note }) => note)).toEqual([undefined, '1 point à compléter'])
  })

  test('names the DPIA in force rather than the draft that follows it', async () => {
    const { tenant, admin, id } = await qualified({ dpia: 'REQUISE', why: [] })
    await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
      const add = (key: string, version: number, state: string) =>
        sql`
        insert into transparency.assessment (tenant_id, id, system_id, kind, version, state, summary, started_by, started_on, validated_by, validated_role, validated_on)
        values (${tenant.id}, ${key}, ${id}, 'dpia', ${version}, ${state}, 'Risque faible', 'x', '2026-10-01', 'x', 'DPD', '2026-10-02')`.execute(
          db,
        )
      await add(first, 1, 'validated')
      await add(second, 2, 'draft')
    })
    const { assessment: shown, missing } = await readGdprSummary(admin, { id })
    expect(shown).toMatchObject({ version: 1, state: 'validated' })
    expect(missing).not.toContain('no-dpia')
  })

  test('lacks what a linked record does not say, and nothing once it says it all', async () => {
    const { admin, id } = await qualified({ dpia: 'NON_REQUISE', why: [] }, { personal_data: true })
    const [processing_id = ''] = await saveProcessings(admin, {
      processings: [{ name: 'Accueil', transfers: 'Aucun' }],
    })
    await linkProcessing(admin, { processing_id, kind: 'system', record_id: id })
    const missing = async () => (await readGdprSummary(admin, { id })).missing
    expect(await missing()).toEqual(['no-legal-basis', 'no-processors', 'no-kept-for', 'no-rights-contact'])
    const said = { legal_basis: 'Contrat', processors: 'Aucun', kept_for: '1 an', rights_contact: 'dpd@ville.example' }
    await saveProcessings(admin, { processings: [{ id: processing_id, name: 'Accueil', ...said }] })
    expect(await missing()).toEqual([])
  })
})

test('A single criterion asks for a written reason, until an assessment is validated', () => {
  const known = { personal: true, qualified: { dpia: 'A_JUSTIFIER' as const }, assessment: undefined, processings: [] }
  expect(missingOf(known)).toContain('justify-dpia')
  expect(missingOf({ ...known, assessment: { state: 'validated' } })).not.toContain('justify-dpia')
})
