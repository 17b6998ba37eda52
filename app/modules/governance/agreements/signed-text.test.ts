import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { oneAfterTheOther } from '../../../../tests/support/one-after-the-other.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { tieDatasets } from '../decisions/tie-datasets.ts'
import { openGovernance } from '../governance.testing.ts'
import { archiveAgreement } from './archive-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { agreementDocxPage } from './pages/agreement-files.ts'
import { editAgreementPage } from './pages/agreement-form.tsx'
import { readAgreement } from './read-agreement.ts'
import { saveAgreement } from './save-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { writeSection } from './write-section.ts'

const { house, authority, partner } = await openGovernance()

// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 refuses
const refusedByXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

async function draft(more: Partial<Parameters<typeof saveAgreement>[1]> = {}) {
  const found = await authority()
  const party_id = await partner(found.tenant, 'Syndicat des eaux', 'syndicat')
  const values = { title: 'Eau', kind: 'convention', domain: 'data' as const, parties: [party_id], ...more }
  return { ...found, party_id, values, id: await saveAgreement(found.data, values) }
}

async function documentOf(scope: Parameters<typeof visitFor>[0], id: string): Promise<Uint8Array> {
  const made = await agreementDocxPage.get?.(visitFor(scope, { params: { id } }))
  if (!made || !('download' in made) || typeof made.download === 'string') throw new Error('no document')
  return made.download
}

describe('A signed text', () => {
  test('stays as it read on that day, whatever its record becomes', async () => {
    const { data, id, values } = await draft({ object: 'prévenir les fuites', ends_on: '2027-12-31' })
    await writeSection(data, { id, code: 'object', text: 'Pour {objet}, de {debut} à {fin}, avec {partenaires}.' })
    await signAgreement(data, { id, signed_on: '2026-11-20', starts_on: '2026-12-01' })
    await saveAgreement(data, {
      ...values,
      id,
      object: 'vendre les relevés',
      starts_on: '2026-12-01',
      ends_on: '2036-12-31',
    })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await documentOf(data, id)) })
    expect(value).toContain(
      'Pour prévenir les fuites, de 1er décembre 2026 à 31 décembre 2027, avec Syndicat des eaux.',
    )
    expect(value).not.toContain('vendre les relevés')
  })

  test('is the one that was written when the signature was noted: what is being written meanwhile is refused', async () => {
    const { data, tenant, id } = await draft()
    const [signed, written] = await oneAfterTheOther(house.database, tenant, { table: 'governance.agreement', id }, [
      () => signAgreement(data, { id, signed_on: '2026-11-20', starts_on: '2026-12-01' }),
      () => writeSection(data, { id, code: 'object', text: 'Tout est cédé.' }),
    ])
    expect(signed?.status).toBe('fulfilled')
    expect(written).toMatchObject({ status: 'rejected', reason: { key: 'governance.agreement-signed' } })
  })
})

describe('An agreement', () => {
  test('keeps both articles that two people write at the same time', async () => {
    const { data, tenant, id } = await draft()
    await oneAfterTheOther(house.database, tenant, { table: 'governance.agreement', id }, [
      () => writeSection(data, { id, code: 'object', text: 'Le but.' }),
      () => writeSection(data, { id, code: 'finance', text: 'Le prix.' }),
    ])
    const { sections } = (await readAgreement(data, { id })).agreement
    expect([sections.object, sections.finance]).toEqual(['Le but.', 'Le prix.'])
  })

  test('of which only the end is corrected does not end before the start that is known', async () => {
    const { data, values, id } = await draft({ starts_on: '2026-02-01' })
    const { starts_on: _, ...others } = values
    expect(await fieldsOf(saveAgreement(data, { ...others, id, ends_on: '2026-01-31' }))).toEqual({
      ends_on: 'governance.ends-before',
    })
  })

  test('that ended, or left the list, is tied to no other dataset', async () => {
    const { data, id } = await draft()
    await signAgreement(data, { id, signed_on: '2026-11-20', starts_on: '2026-11-20' })
    await endAgreement(data, { id, ended_on: '2026-11-23', reason: 'Régie' })
    const tie = () => tieDatasets(data, { to: 'agreement', id, dataset_ids: [] })
    await expect(tie()).rejects.toMatchObject({ key: 'governance.agreement-ended' })
    await archiveAgreement(data, { id, reason: 'Doublon' })
    await expect(tie()).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('that binds a vendor still does after its form was sent again', async () => {
    const { data, tenant } = await authority()
    const vendor = await partner(tenant, 'Éditeur SA', 'vendor')
    const id = await saveAgreement(data, { title: 'API', kind: 'convention', domain: 'data', parties: [vendor] })
    const html = await htmlOf(editAgreementPage, visitFor(data, { params: { id } }))
    expect(html).toMatch(
      new RegExp(`<input[^>]*value="${vendor}"[^>]*checked|<input[^>]*checked[^>]*value="${vendor}"`),
    )
  })

  test('makes a document that Word opens, whatever was pasted into its texts', async () => {
    const { data, id } = await draft({ title: 'Eau\u0002 et\u000b gaz\uffff' })
    await writeSection(data, { id, code: 'object', text: 'Un\u0001 but\u001f.' })
    const parts = Object.entries(unzipSync(await documentOf(data, id))).filter(([name]) => name.endsWith('.xml'))
    for (const [path, bytes] of parts) expect([path, refusedByXml.test(strFromU8(bytes))]).toEqual([path, false])
    expect(parts.length).toBeGreaterThan(2)
  })
})
