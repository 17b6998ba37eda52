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

  test('leaves out, unless told otherwise, the line that bears the very name of another of the file', async () => {
    const { scope } = await admin()
    const text = csv('Nom;Éditeur;Version\nOrphée NX;C3rb;1\nOrphee NX;C3rb;1\n')
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: text })
    const { rows, skipped, exactChoice, import: staged } = await readImport(scope, { id })
    expect([rows.map(row => row.choice), skipped, exactChoice]).toEqual([[null, 'skip'], 1, 'skip'])
    expect(staged.preview?.problems[0]?.message.fr).toMatch(
      /ligne 2 \(même nom\).*laissée de côté, sauf choix contraire/,
    )
    expect(await applyImport(scope, { id })).toEqual({ created: 1, updated: 0, skipped: 1 })
  })

  test('reads as one two directorates of nearly the same name, unless told otherwise', async () => {
    const text = csv('Nom;Éditeur;Version;Direction\nA;X;1;Médiathèques\nB;X;1;Mediatheque\nC;X;1;Voirie\n')
    const { scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: text })
    const pair = { typed: 'Mediatheque', readAs: 'Médiathèques' }
    expect((await readImport(scope, { id })).import.preview?.near).toEqual([{ ...pair, joined: true }])
    await applyImport(scope, { id })
    const names = async (of: Scope) => (await listDirectorates(of, {})).map(({ name }) => name)
    expect(await names(scope)).toEqual(['Médiathèques', 'Voirie'])
    const apart = (await admin()).scope
    const second = await receiveFile(apart, { name: 'liste.csv', bytes: text })
    await chooseRows(apart, { id: second, near: [{ typed: 'Mediatheque', joined: false }] })
    expect((await readImport(apart, { id: second })).import.preview?.near).toEqual([{ ...pair, joined: false }])
    await applyImport(apart, { id: second })
    expect(await names(apart)).toEqual(['Mediatheque', 'Médiathèques', 'Voirie'])
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
  expect(changed).toHaveLength(2)
  expect(new Set(changed.map(change => change.operation_id))).toEqual(new Set([line?.id]))
})

describe('A file that waits', () => {
  const software = 'Nom;Éditeur;Version\nAlpha;X;1\nBêta;X;1\n'
  const received = async () => {
    const { tenant, scope } = await admin()
    const id = await receiveFile(scope, { name: 'liste.csv', bytes: csv(software) })
    return { tenant, scope, id }
  }

  test('is changed, prepared anew, opened or given up by nobody who neither sent it nor may import it', async () => {
    const { tenant, scope, id } = await received()
    const stranger = house.as(tenant, 'communication')
    const rows = [{ line: 2, values: { name: 'Détourné' } }]
    await expect(chooseRows(stranger, { id, rows })).rejects.toMatchObject({ key: 'intake.not-yours' })
    await expect(prepareAgain(stranger, id, { as: 'plan.document' })).rejects.toThrow(Refused)
    const file = { name: 'x.csv', bytes: 1, sha256: '', kind: 'txt' as const, text: 'x' }
    await expect(stageFile(stranger, { file, content: csv('x'), again: id })).rejects.toThrow(Refused)
    await expect(readImportFile(stranger, { id })).rejects.toThrow(Refused)
    await expect(cancelImport(stranger, { id })).rejects.toThrow(Refused)
    expect((await readImport(stranger, { id })).import.mayChange).toBe(false)
    const { rows: kept, import: staged } = await readImport(scope, { id })
    expect([staged.state, kept[0]?.values.name, staged.changes.count]).toEqual(['staged', 'Alpha', 0])
  })

  test('is its sender’s, even without the right to import it, and theirs who could import it', async () => {
    const { tenant, scope } = await admin()
    const sender = house.as(tenant, 'communication')
    const id = await receiveFile(sender, { name: 'liste.csv', bytes: csv(software) })
    await chooseRows(sender, { id, rows: [{ line: 3, choice: 'skip' }] })
    await chooseRows(house.as(tenant, 'it'), { id, rows: [{ line: 3, choice: 'create' }] })
    // A name is no proof: somebody else who takes the sender’s.
    const namesake = { ...sender, actor: { kind: 'user' as const, id: 'another', name: 'communication de test' } }
    await expect(cancelImport(namesake, { id })).rejects.toThrow(Refused)
    await cancelImport(sender, { id })
    expect((await readImport(scope, { id })).import.state).toBe('cancelled')
  })

  test('set aside, that nobody knows the kind of, is its sender’s and theirs who may import anything', async () => {
    const { tenant, scope } = await admin()
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    const id = await receiveFile(house.as(tenant, 'communication'), { name: 'photo.png', bytes })
    await expect(cancelImport(house.as(tenant, 'hr'), { id })).rejects.toThrow(Refused)
    await cancelImport(scope, { id })
  })

  test('is not imported over what somebody else changed since one’s last look', async () => {
    const { tenant, scope, id } = await received()
    await chooseRows(house.as(tenant, 'it'), { id, rows: [{ line: 2, values: { name: 'Alpha 2' } }] })
    await expect(applyImport(scope, { id })).rejects.toMatchObject({
      key: 'intake.changed-since',
      words: { name: 'it de test' },
    })
    const { changes } = (await readImport(scope, { id })).import
    expect(changes).toEqual({ count: 1, by: 'it de test' })
    await expect(chooseRows(scope, { id, seen: 0, rows: [] })).rejects.toThrow(Conflict)
    await chooseRows(scope, { id, seen: 1, rows: [{ line: 3, choice: 'skip' }] })
    expect(await applyImport(scope, { id, seen: changes.count })).toMatchObject({ created: 1 })
    expect(await names(scope)).toEqual(['Alpha 2'])
  })
})

test('The very same file, added again, says when it came first', async () => {
  const { scope } = await admin()
  const first = await receiveFile(scope, { name: 'liste.csv', bytes: sheet })
  await applyImport(scope, { id: first })
  const again = await receiveFile(scope, { name: 'copie.csv', bytes: sheet })
  expect((await readImport(scope, { id: again })).import.same).toMatchObject({ id: first, state: 'applied' })
  expect((await readImport(scope, { id: first })).import.same).toBeNull()
})

test('A file that is more than recognisers can take is set aside with a sentence', async () => {
  const { scope } = await admin()
  const greedy = {
    id: 'essai.greedy',
    label: { fr: 'essai', en: 'trial' },
    needs: [],
    recognise: (): number => Math.max(...Array.from({ length: 500_000 }, () => 1)),
    preview: async () => ({ rows: [], problems: [] }),
    apply: async () => ({ created: 0, updated: 0 }),
  }
  const [module] = scope.registry.modules
  if (!module) throw new Error('no module')
  const registry = { ...scope.registry, modules: [{ ...module, recognisers: [greedy] }] }
  const id = await receiveFile({ ...scope, registry }, { name: 'note.txt', bytes: csv('Bonjour, à demain.') })
  expect((await readImport(scope, { id })).import).toMatchObject({
    state: 'set-aside',
    set_aside_reason: { en: expect.stringContaining('too much memory') },
  })
})
