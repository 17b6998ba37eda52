import { beforeAll, describe, expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { archiveOf, partsOf } from '../../../../tests/support/archive.ts'
import { contentOf } from '../../../../tests/support/filled-tenant.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { undoChange } from '#records/undo-change.ts'
import { depositFile } from './deposit-file.ts'
import { judgeDatasets } from '../datasets/judge-datasets.ts'
import { removeDistribution } from '../datasets/remove-distribution.ts'
import { forgetFile } from './forget-file.ts'
import { judgeColumns } from './judge-columns.ts'
import { keepProfile } from './keep-profile.ts'
import { listFiles } from './list-files.ts'
import { messyList, plainList, secrets } from './messy.testing.ts'
import { readDistribution } from './read-distribution.ts'
import { readFileProfile } from './read-file-profile.ts'
import { readFirstRows } from './read-first-rows.ts'
import { readKeptFile } from './read-kept-file.ts'
import { recordDeposit } from './record-deposit.ts'

const house = await openHouse()
let tenant: Tenant
beforeAll(async () => {
  tenant = await house.tenant()
})
const as = (role: Parameters<typeof house.as>[1], options = {}) => house.as(tenant, role, options)

describe('A messy list of people', () => {
  test('makes a dataset that says what it holds, and keeps nothing of what it says', async () => {
    const made = await depositFile(as('data'), { file: messyList(), keeping: 'if-harmless' })
    expect(made.kept).toBe(false)
    const { dataset, files } = await listFiles(as('elected'), { dataset_id: made.dataset_id })
    expect(dataset).toMatchObject({ title: 'Liste des inscrits 2026', personal_data: 'suggested' })
    expect(files).toMatchObject([
      {
        format: 'CSV',
        file_id: null,
        profile: { rows: 4, columns: 9, suggestions: made.suggestions, unanswered: made.suggestions },
      },
    ])
    const { profile, findings } = await readFileProfile(as('elected'), { distribution_id: made.distribution_id })
    expect(profile?.content).toMatchObject({
      encoding: 'windows-1252',
      headerLine: 2,
      blankRows: 1,
      defective: { count: 1 },
    })
    expect(findings.map(({ column, finding }) => `${column} ${finding.kind}`)).toEqual(
      expect.arrayContaining(['N° sécu nir', 'IBAN iban', 'Courriel email', 'Téléphone phone', 'Observations phone']),
    )
  })

  test('leaves no value of it in any table, nor in the archive of the authority', async () => {
    const content = await contentOf(house, tenant)
    expect(content).toContain('Date de naissance')
    for (const secret of secrets) expect(content).not.toContain(secret)
    const parts = await partsOf(await archiveOf(as('admin'), tenant))
    const archive = [...parts].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`).join('\n')
    expect(archive).toContain('Date de naissance')
    for (const secret of secrets) expect(archive).not.toContain(secret)
  })

  test('deposited again under its name, is the same file: no second one', async () => {
    const { dataset_id } = await depositFile(as('data'), { file: messyList(), keeping: 'never' })
    await depositFile(as('data'), { file: messyList(), keeping: 'never', dataset_id })
    expect((await listFiles(as('data'), { dataset_id })).files).toHaveLength(1)
  })
})

describe('A list of places', () => {
  test('is kept when nothing in it seems personal, and shows its first rows', async () => {
    const { distribution_id, kept } = await depositFile(as('data'), {
      file: plainList(),
      keeping: 'if-harmless',
      title: 'Équipements',
    })
    expect(kept).toBe(true)
    expect(await readFirstRows(as('elected'), { distribution_id, count: 2 })).toEqual({
      columns: ['code', 'lieu', 'capacite'].map(name => ({ name, masked: false })),
      rows: [
        { line: 2, cells: ['A1', 'Halle', '120'] },
        { line: 3, cells: ['B2', 'Parc', '80'] },
      ],
    })
    const { file_id } = await readDistribution(as('elected'), { distribution_id })
    expect(file_id).not.toBeNull()
  })

  test('that people said to be about persons is no longer kept nor shown, whatever is seen in it', async () => {
    const { dataset_id, distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'always' })
    await judgeDatasets(as('dpo'), { ids: [dataset_id], verdict: 'sensitive' })
    const rows = await readFirstRows(as('elected'), { distribution_id, count: 1 })
    expect(rows?.columns.map(({ masked }) => masked)).toEqual([true, true, true])
    expect(rows?.rows[0]?.cells.join()).not.toMatch(/Halle|120/)
    const { profile } = await readFileProfile(as('elected'), { distribution_id })
    expect(JSON.stringify(profile)).not.toMatch(/Halle|120/)
    const cleared = { column: 'lieu', kind: 'seen', verdict: 'not-personal' as const }
    await judgeColumns(as('dpo'), { dataset_id, verdicts: [cleared] })
    await judgeDatasets(as('dpo'), { ids: [dataset_id], verdict: 'personal' })
    const after = await readFirstRows(as('elected'), { distribution_id, count: 1 })
    expect(after?.columns.map(({ masked }) => masked)).toEqual([true, false, true])
    const again = await depositFile(as('data'), { file: plainList('b.csv'), keeping: 'if-harmless', dataset_id })
    expect(again.kept).toBe(false)
  })

  test('whoever takes the file away is written down; once forgotten, its bytes are gone and its profile stays', async () => {
    const { distribution_id } = await depositFile(as('data'), {
      file: { ...plainList('a.csv'), bytes: new TextEncoder().encode('a,b\n1,2\n3,4\n') },
      keeping: 'always',
    })
    const { content } = await readKeptFile(as('data'), { distribution_id })
    expect(new TextDecoder().decode(content)).toBe('a,b\n1,2\n3,4\n')
    const audit = await house.audit(tenant)
    expect(audit.at(-1)?.operation).toBe('catalogue.read-kept-file')
    const before = await house.count(tenant, 'kernel.file')
    await forgetFile(as('data'), { distribution_id })
    expect(await house.count(tenant, 'kernel.file')).toBe(before - 1)
    expect(await readFirstRows(as('data'), { distribution_id })).toBeNull()
    expect((await readFileProfile(as('data'), { distribution_id })).profile?.rows).toBe(2)
  })
})

test('A file taken off its dataset leaves no bytes behind that nobody could see nor remove', async () => {
  const file = { ...plainList('c.csv'), bytes: new TextEncoder().encode('a,b\n7,8\n9,10\n') }
  const { dataset_id, distribution_id } = await depositFile(as('data'), { file, keeping: 'always' })
  const before = await house.count(tenant, 'kernel.file')
  const { operation_id } = await removeDistribution(as('data'), { dataset_id, id: distribution_id })
  expect(await house.count(tenant, 'kernel.file')).toBe(before - 1)
  expect((await listFiles(as('data'), { dataset_id })).files).toEqual([])
  await undoChange(as('data'), { id: operation_id })
  expect((await listFiles(as('data'), { dataset_id })).files).toMatchObject([{ title: 'c.csv', file_id: null }])
})

describe('Who may', () => {
  test('an elected member deposits nothing; a referent describes for their directorate and no other', async () => {
    await expect(depositFile(as('elected'), { file: plainList(), keeping: 'never' })).rejects.toBeInstanceOf(Refused)
    const { dataset_id, distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'never' })
    const referent = as('referent', { directorates: [] })
    await expect(depositFile(referent, { file: plainList(), keeping: 'never' })).rejects.toBeInstanceOf(Refused)
    await expect(depositFile(referent, { file: plainList(), keeping: 'never', dataset_id })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(forgetFile(referent, { distribution_id })).rejects.toBeInstanceOf(Refused)
  })

  test('another authority sees nothing of it', async () => {
    const { dataset_id, distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'always' })
    const stranger = house.as(await house.tenant(), 'admin')
    for (const attempt of [
      () => listFiles(stranger, { dataset_id }),
      () => readFileProfile(stranger, { distribution_id }),
      () => readFirstRows(stranger, { distribution_id }),
      () => readKeptFile(stranger, { distribution_id }),
      () => depositFile(stranger, { file: plainList(), keeping: 'never', dataset_id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ key: 'kernel.not-found' })
  })
})

test('What cannot be read is refused with its reason, and nothing is written', async () => {
  const before = await house.count(tenant, 'catalogue.dataset')
  const wrong = depositFile(as('data'), { file: { name: 'vide.csv', bytes: new Uint8Array() }, keeping: 'never' })
  await expect(wrong).rejects.toBeInstanceOf(Invalid)
  await expect(wrong).rejects.toMatchObject({ fields: { file: { key: 'catalogue.unreadable' } } })
  expect(await house.count(tenant, 'catalogue.dataset')).toBe(before)
})

test('A deposit is whole or not at all', async () => {
  const file = plainList()
  const broken = { ...(await profileOfPlain()), columns: [{ name: 'a\u0000', personal: [] }] } as never
  const before = await house.count(tenant, 'catalogue.dataset')
  await expect(
    recordDeposit(as('data'), { name: file.name, content: file.bytes, keep: false, profile: broken }),
  ).rejects.toThrow()
  expect(await house.count(tenant, 'catalogue.dataset')).toBe(before)
})

test('A profile of an unknown distribution is not kept', async () => {
  const profile = await profileOfPlain()
  await expect(keepProfile(as('data'), { distribution_id: tenant.id, profile })).rejects.toMatchObject({
    key: 'kernel.not-found',
  })
})

async function profileOfPlain() {
  const { distribution_id } = await depositFile(as('data'), { file: plainList(), keeping: 'never' })
  const { profile } = await readFileProfile(as('data'), { distribution_id })
  if (!profile) throw new Error('a deposit without a profile')
  return profile.content
}
