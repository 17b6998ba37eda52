import { beforeAll, describe, expect, test } from 'vitest'
import { Invalid } from '#kernel/errors.ts'
import type { Page } from '#kernel/page.ts'
import type { Tenant } from '#kernel/scope.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../../../tests/support/visit.ts'
import { depositFile } from '../deposit-file.ts'
import { messyList, plainList, secrets } from '../messy.testing.ts'
import { readFileProfile } from '../read-file-profile.ts'
import { depositPage } from './deposit-page.tsx'
import { fileErrorsPage, keptFilePage } from './file-downloads.ts'
import { filePage } from './file-page.tsx'
import { filesPage } from './files-page.tsx'
import { schemasPage } from './schemas-page.tsx'

const house = await openHouse()
let tenant: Tenant
beforeAll(async () => {
  tenant = await house.tenant()
})
const visit = (parts: VisitParts = {}, role: 'data' | 'dpo' | 'elected' = 'data') =>
  visitFor(house.as(tenant, role), parts)
const post = async (page: Page, parts: VisitParts) => {
  const result = await page.post?.(visit(parts))
  if (!result || !('redirect' in result)) throw new Error('a post that leads nowhere')
  return result
}
const bytes = (text: string) => new TextEncoder().encode(text)
const schema = {
  name: 'lieux',
  title: 'Lieux',
  version: '1',
  fields: [{ name: 'code' }, { name: 'lieu', constraints: { enum: ['Halle'] } }],
}

describe('Depositing', () => {
  test('needs a file, and leads to its profile with what came of it', async () => {
    await expect(post(depositPage, {})).rejects.toBeInstanceOf(Invalid)
    const { redirect, flash } = await post(depositPage, { files: [messyList()], typed: { title: 'Inscrits' } })
    expect(redirect).toMatch(/\/catalogue\/[0-9a-f-]{36}\/fichiers\/[0-9a-f-]{36}$/)
    expect(flash).toContain('seul son profil est gardé')
  })

  test('gives back what was typed beside what is wrong', async () => {
    const problems = { file: { key: 'kernel.required' } }
    const html = await htmlOf(depositPage, visit({ typed: { title: 'Mes lieux', keeping: 'never' }, problems }))
    expect(html).toContain('value="Mes lieux"')
    expect(html).toMatch(/value="never" checked/)
    expect(html).toContain('Ce champ est nécessaire.')
  })
})

describe('The page of a file', () => {
  test('shows the evidence of each suggestion, never a value, and lets one rule', async () => {
    const { dataset_id, distribution_id } = await depositFile(house.as(tenant, 'data'), {
      file: messyList(),
      keeping: 'always',
    })
    const params = { id: dataset_id, distribution: distribution_id }
    const html = await htmlOf(filePage, visit({ params }, 'dpo'))
    expect(html).toContain('Tout confirmer')
    expect(html).toContain('valeurs sur 4 en ont la forme')
    for (const secret of secrets) expect(html).not.toContain(secret)
    const answered = await filePage.post?.(
      visit(
        { params, typed: { do: 'judge', column: 'Courriel', kind: 'email', verdict: 'personal', reason: 'Familles' } },
        'dpo',
      ),
    )
    expect(answered).toMatchObject({ flash: 'Réponse enregistrée.' })
    await filePage.post?.(visit({ params, typed: { do: 'confirm-all' } }, 'dpo'))
    const after = await htmlOf(filePage, visit({ params }, 'dpo'))
    expect(after).not.toContain('Tout confirmer')
    expect(after).toContain('Raison\u202f: Familles')
  })

  test('says in words which mark of decimals its numbers have', async () => {
    const file = { name: 'prix.csv', bytes: bytes('lieu;prix;x\nA;1,5;1.25\nB;2,5;2.5\nC;3,25;3.75\n') }
    const { dataset_id, distribution_id } = await depositFile(house.as(tenant, 'data'), { file, keeping: 'never' })
    const html = await htmlOf(filePage, visit({ params: { id: dataset_id, distribution: distribution_id } }))
    expect(html).toContain('nombre à virgule')
    expect(html).toContain('nombre à point')
  })

  test('offers no verdict and no deposit to whoever may give none', async () => {
    const { dataset_id, distribution_id } = await depositFile(house.as(tenant, 'data'), {
      file: messyList(),
      keeping: 'never',
    })
    const params = { id: dataset_id, distribution: distribution_id }
    expect(await htmlOf(filePage, visit({ params }, 'elected'))).not.toContain('<form')
    expect(await htmlOf(filesPage, visit({ params }, 'elected'))).not.toContain('<form')
  })

  test('asks for a new reading, a check, and lets the file go', async () => {
    await post(schemasPage, { files: [{ name: 'lieux.json', bytes: bytes(JSON.stringify(schema)) }] })
    const { dataset_id, distribution_id } = await depositFile(house.as(tenant, 'data'), {
      file: plainList(),
      keeping: 'always',
    })
    const params = { id: dataset_id, distribution: distribution_id }
    expect(await htmlOf(filePage, visit({ params }))).toContain('Dojo')
    const [known] = await house.rows<{ id: string }>(tenant, 'select id from catalogue.table_schema')
    expect((await post(filePage, { params, typed: { do: 'profile' } })).redirect).toMatch(/\/travaux\//)
    expect((await post(filePage, { params, typed: { do: 'check', schema: known?.id ?? '' } })).redirect).toMatch(
      /\/travaux\//,
    )
    await expect(post(filePage, { params, typed: { do: 'check' } })).rejects.toBeInstanceOf(Invalid)
    expect(await keptFilePage.get?.(visit({ params }))).toMatchObject({
      name: 'equipements.csv',
      type: 'application/octet-stream',
    })
    await post(filePage, { params, typed: { do: 'forget' } })
    const gone = await htmlOf(filePage, visit({ params }))
    expect(gone).not.toContain('Premières lignes')
    expect(gone).toContain('/fichiers#deposer">Déposer le fichier de nouveau')
    expect((await readFileProfile(house.as(tenant, 'data'), { distribution_id })).profile?.rows).toBe(3)
  })
})

test('The files of a dataset say where each stands, and take another', async () => {
  const { dataset_id } = await depositFile(house.as(tenant, 'data'), { file: plainList('un.csv'), keeping: 'never' })
  const params = { id: dataset_id }
  const { redirect } = await post(filesPage, { params, files: [plainList('deux.csv')], typed: { keeping: 'never' } })
  expect(redirect).toContain(dataset_id)
  const html = await htmlOf(filesPage, visit({ params }))
  expect(html).toContain('un.csv')
  expect(html).toContain('deux.csv')
  expect(html).toContain('3 lignes, 3 colonnes, lu le 23 novembre 2026')
})

test('Errors of a check leave as a table for whoever corrects the file', async () => {
  const [known] = await house.rows<{ id: string }>(tenant, 'select id from catalogue.table_schema')
  const file = { name: 'lieux.csv', bytes: bytes('code;lieu\nA;Halle\nB;=1+1\n') }
  const made = await depositFile(house.as(tenant, 'data'), { file, keeping: 'never', table_schema_id: known?.id ?? '' })
  const params = { id: made.dataset_id, distribution: made.distribution_id }
  const result = await fileErrorsPage.get?.(visit({ params, query: { schema: 'lieux' } }))
  expect(result).toMatchObject({ name: 'erreurs-lieux.csv' })
  const text = result && 'download' in result ? String(result.download) : ''
  expect(text).toContain('"3";"lieu";"erreur"')
  expect(text).not.toContain('=1+1')
  expect(await htmlOf(filePage, visit({ params }))).toContain('non conforme')
})

test('A schema that is none is refused beside its field; one at hand can be taken away', async () => {
  await expect(post(schemasPage, { files: [{ name: 'x.json', bytes: bytes('{') }] })).rejects.toMatchObject({
    fields: { schema: { key: 'catalogue.not-json' } },
  })
  await expect(post(schemasPage, {})).rejects.toBeInstanceOf(Invalid)
  await post(schemasPage, {
    files: [{ name: 'x.json', bytes: bytes(JSON.stringify({ ...schema, name: 'autre', title: 'Autre' })) }],
  })
  const [other] = await house.rows<{ id: string }>(tenant, `select id from catalogue.table_schema where name = 'autre'`)
  expect((await post(schemasPage, { typed: { remove: other?.id ?? '' } })).flash).toBe('Schéma retiré.')
  const html = await htmlOf(schemasPage, visit())
  expect(html).toContain('scdl/deliberations')
  expect(html).toContain('adresse à confirmer')
})
