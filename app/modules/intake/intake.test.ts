import { beforeAll, describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { listApplications } from '#modules/inventory/list-applications.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { applyImport } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { chooseRows } from './choose-rows.ts'
import { listImports } from './list-imports.ts'
import { prepareAgain } from './prepare-again.ts'
import { readImport } from './read-import.ts'
import { readImportFile } from './read-import-file.ts'
import { receiveFile } from './receive-file.ts'
import { setFileAside } from './set-file-aside.ts'
import { stageFile } from './stage-file.ts'
import { undoImport } from './undo-import.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

const csv = (text: string) => new TextEncoder().encode(text)
const sheet = csv(
  'Nom;Éditeur;Nb utilisateurs;Hébergement\nAlpha;Maison A;12;Interne\nBêta;Maison B;NC;SaaS\nALPHA;Maison A;3;Interne\n',
)
const names = async (scope: Scope) => (await listApplications(scope, {})).rows.map(row => row.name).toSorted()

async function admin() {
  const tenant = await house.tenant()
  return { tenant, scope: house.as(tenant, 'admin') }
}

describe('A list of applications', () => {
  test('is previewed before anything is written', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    const { import: staged, count, doubtful } = await readImport(scope, { id })
    expect(staged).toMatchObject({ state: 'staged', recogniser: 'inventory.applications' })
    expect(count).toBe(3)
    expect(doubtful.map(row => row.line)).toEqual([4])
    expect(await names(scope)).toEqual([])
  })

  test('is imported as chosen line by line, then undone', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    await chooseRows(scope, { id, rows: [{ line: 4, choice: 'skip' }] })
    expect(await applyImport(scope, { id })).toEqual({ created: 2, updated: 0, skipped: 1 })
    expect(await names(scope)).toEqual(['Alpha', 'Bêta'])
    expect(await undoImport(scope, { id })).toMatchObject({ kept: [] })
    expect(await names(scope)).toEqual([])
  })

  test('completes the first of two lines of the same name when somebody says so', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    await chooseRows(scope, { id, rows: [{ line: 4, choice: { update: 'line:2' } }] })
    expect(await applyImport(scope, { id })).toEqual({ created: 2, updated: 1, skipped: 0 })
    const { rows } = await listApplications(scope, { search: 'alpha' })
    expect(rows.map(row => row.users)).toEqual([3])
  })

  test('keeps, when undone, what somebody changed since, and says which', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    await applyImport(scope, { id })
    const touched = (await listApplications(scope, { search: 'bêta' })).rows[0]
    await saveApplications(scope, { applications: [{ id: touched?.id, name: 'Bêta', users: 40 }] })
    const { kept } = await undoImport(scope, { id })
    expect(kept.map(row => row.label)).toContain('Bêta')
    expect(await names(scope)).toEqual(['Bêta'])
  })

  test('keeps, when undone, the directorate of a record that stays', async () => {
    const { scope } = await admin()
    const file = csv(
      'Nom;Éditeur;Service;Hébergement\nOrphée;Maison A;Médiathèques;Interne\nAutre;Maison B;Piscines;Interne\n',
    )
    const id = await receiveFile(scope, { name: 'culture.csv', bytes: file })
    await applyImport(scope, { id })
    const touched = (await listApplications(scope, { search: 'orphée' })).rows[0]
    await saveApplications(scope, { applications: [{ id: touched?.id, name: 'Orphée', users: 2 }] })
    await undoImport(scope, { id })
    expect((await listDirectorates(scope, {})).map(directorate => directorate.name)).toEqual(['Médiathèques'])
  })

  test('is not imported twice under the same names unless somebody says so', async () => {
    const { scope } = await admin()
    await applyImport(scope, { id: await receiveFile(scope, { name: 'liste.csv', bytes: sheet }) })
    const again = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    expect(await applyImport(scope, { id: again })).toMatchObject({ created: 0, skipped: 3 })
  })

  test('is read with the columns a person chose, and the next of the same shape too', async () => {
    const { scope } = await admin()
    const odd = csv('Truc;Machin;Nb utilisateurs;Hébergement\nAlpha;Maison A;1;Interne\n')
    const id = await receiveFile(scope, { name: 'maison.csv', bytes: odd })
    const mapping = { Truc: 'name', Machin: 'vendor', 'Nb utilisateurs': 'users', Hébergement: 'hosting' }
    await prepareAgain(scope, id, { as: 'inventory.applications', mapping })
    expect(await applyImport(scope, { id })).toMatchObject({ created: 1 })
    const next = csv('Truc;Machin;Nb utilisateurs;Hébergement\nGamma;Maison C;1;Interne\n')
    const second = await receiveFile(scope, { name: 'suite.csv', bytes: next })
    await prepareAgain(scope, second, { as: 'inventory.applications' })
    await applyImport(scope, { id: second })
    expect(await names(scope)).toEqual(['Alpha', 'Gamma'])
  })

  test('can be applied once only, and undone only after that', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
    await expect(undoImport(scope, { id })).rejects.toThrow(Conflict)
    await applyImport(scope, { id })
    await expect(applyImport(scope, { id })).rejects.toThrow(Conflict)
    await expect(cancelImport(scope, { id })).rejects.toThrow(Conflict)
    await expect(chooseRows(scope, { id, rows: [] })).rejects.toThrow(Conflict)
  })
})

describe('A file that nobody can use', () => {
  test('is kept aside with the reason, can be given up, and leaves the list', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'note.txt', bytes: csv('Bonjour, à demain.') })
    const { import: aside } = await readImport(scope, { id })
    expect(aside.state).toBe('set-aside')
    expect(aside.set_aside_reason?.fr).toMatch(/reconnu/)
    await expect(applyImport(scope, { id })).rejects.toThrow(Conflict)
    await cancelImport(scope, { id })
    expect(await listImports(scope, {})).toEqual([])
  })

  test('that cannot even be read is kept with what is wrong with it', async () => {
    const { scope } = await admin()
    const id = await receiveFile(scope, {
      name: 'vieux.xls',
      bytes: csv('<html><table><tr><td>Nom</td></tr></table></html>'),
    })
    const { import: aside } = await readImport(scope, { id })
    expect(aside.set_aside_reason?.fr).toMatch(/page web/)
    const { file } = await readImportFile(scope, { id })
    expect(new TextDecoder().decode(file.content)).toContain('<table>')
  })
})

test('Somebody of another authority never sees an import, its rows or its file', async () => {
  const { scope } = await admin()
  const id = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
  const other = (await admin()).scope
  await expect(readImport(other, { id })).rejects.toThrow(NotFound)
  await expect(readImportFile(other, { id })).rejects.toThrow(NotFound)
  await expect(applyImport(other, { id })).rejects.toThrow(NotFound)
  await expect(cancelImport(other, { id })).rejects.toThrow(NotFound)
  expect((await readImport(scope, { id })).import.state).toBe('staged')
})

test('An elected member adds no file', async () => {
  const { tenant } = await admin()
  const elected = house.as(tenant, 'elected')
  const file = { name: 'x', bytes: 1, sha256: '', kind: 'txt' as const, text: 'x' }
  await expect(stageFile(elected, { file, content: csv('x') })).rejects.toThrow(Refused)
  await expect(setFileAside(elected, { name: 'x', content: csv('x'), reason: { fr: 'x', en: 'x' } })).rejects.toThrow(
    Refused,
  )
  await expect(listImports(elected, {})).rejects.toThrow(Refused)
})

test('An import leaves one audit line under which the changes of its rows stand', async () => {
  const { tenant, scope } = await admin()
  await applyImport(scope, { id: await receiveFile(scope, { name: 'liste.csv', bytes: sheet }) })
  const line = (await house.audit(tenant)).find(entry => entry.operation === 'intake.apply-import')
  const changed = (await house.changes(tenant)).filter(change => change.table_name === 'inventory.application')
  expect(changed).toHaveLength(3)
  expect(new Set(changed.map(change => change.operation_id))).toEqual(new Set([line?.id]))
})
