import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, NotFound, Refused } from '#kernel/errors.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { applyImport } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { chooseRows } from './choose-rows.ts'
import { listImports } from './list-imports.ts'
import { prepareAgain } from './prepare-again.ts'
import { readImportFile } from './read-import-file.ts'
import { readImport } from './read-import.ts'
import { receiveFile } from './receive-file.ts'
import { setFileAside } from './set-file-aside.ts'
import { undoImport } from './undo-import.ts'

const house = await openHouse()
const file = (...names: string[]) => ({
  name: 'logiciels.csv',
  bytes: new TextEncoder().encode(`Nom;Éditeur;Version\n${names.map(name => `${name};Maison;1`).join('\n')}\n`),
})
const stage = (scope: Scope, ...names: string[]) => receiveFile(scope, file(...names))
const stateOf = async (scope: Scope, id: string) => (await readImport(scope, { id })).import.state
const registered = async (tenant: Tenant) =>
  (await house.rows<{ name: string }>(tenant, 'select name from inventory.application order by name')).map(a => a.name)

describe('Applying', () => {
  test('twice at the same moment imports once', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha', 'Bêta')
    const results = await Promise.allSettled([1, 2, 3].map(() => applyImport(admin, { id })))
    expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Conflict)
    expect(await registered(home)).toEqual(['Alpha', 'Bêta'])
  })

  test('asks the right to write in the register too: nothing of a refused import stays', async () => {
    const home = await house.tenant()
    const dpo = house.as(home, 'dpo')
    const id = await stage(dpo, 'Alpha')
    await expect(applyImport(dpo, { id })).rejects.toThrow(Refused)
    expect(await stateOf(dpo, id)).toBe('staged')
    expect(await registered(home)).toEqual([])
    expect(await house.count(home, 'organisation.party')).toBe(0)
    expect(await applyImport(house.as(home, 'it'), { id })).toEqual({ created: 1, updated: 0, skipped: 0 })
  })

  test('with one line aimed at a record that is not one’s own imports none of the others', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [theirs = ''] = await saveApplications(house.as(other, 'admin'), { applications: [{ name: 'Voisin' }] })
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha', 'Bêta')
    await chooseRows(admin, { id, rows: [{ line: 3, choice: { update: theirs } }] })
    await expect(applyImport(admin, { id })).rejects.toThrow(NotFound)
    await chooseRows(admin, { id, rows: [{ line: 3, choice: { update: 'n’importe quoi' } }] })
    await expect(applyImport(admin, { id })).rejects.toThrow(Invalid)
    expect([await registered(home), await registered(other)]).toEqual([[], ['Voisin']])
    expect(await stateOf(admin, id)).toBe('staged')
  })

  test('a line that completes another which does not become a record says what to choose', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha', 'ALPHA')
    const rows = [
      { line: 2, choice: 'skip' as const },
      { line: 3, choice: { update: 'line:2' } },
    ]
    await chooseRows(admin, { id, rows })
    const refused = await applyImport(admin, { id }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ key: 'records.line-not-created', words: { line: 3, other: '2' } })
    expect(admin.registry.sentence('records.line-not-created', 'fr', { line: 3, other: '2' })).toMatch(
      /ligne 3 doit compléter la ligne 2.*Choisissez/,
    )
    expect(await registered(home)).toEqual([])
  })

  test('and undoing leave the history of each row under one operation each', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha', 'Bêta')
    await applyImport(admin, { id })
    await undoImport(admin, { id })
    const lines = await house.audit(home)
    const top = lines.filter(line => line.parent_id === null).map(line => line.operation)
    expect(top).toEqual(['intake.stage-file', 'intake.apply-import', 'intake.undo-import'])
    const operations = [...new Set((await house.changes(home)).map(change => change.operation_id))]
    expect(operations).toEqual(
      lines.filter(l => l.parent_id === null && l.operation !== 'intake.stage-file').map(l => l.id),
    )
  })
})

describe('Preparing again', () => {
  const columns = { Nom: 'vendor', Éditeur: 'name', Version: null }

  test('with other columns replaces the prepared lines', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await stage(admin, 'Alpha', 'Bêta')
    await prepareAgain(admin, id, { mapping: columns })
    const { rows, count } = await readImport(admin, { id })
    expect(count).toBe(2)
    expect(rows.map(({ values }) => [values.name, values.vendor])).toEqual([
      ['Maison', 'Alpha'],
      ['Maison', 'Bêta'],
    ])
  })

  test('is refused once imported, and the prepared lines stay as they were', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha')
    await applyImport(admin, { id })
    const before = await house.rows(home, 'select * from intake.staged_row')
    await expect(prepareAgain(admin, id, { mapping: columns })).rejects.toThrow(Conflict)
    await expect(chooseRows(admin, { id, rows: [{ line: 2, choice: 'skip' }] })).rejects.toThrow(Conflict)
    expect(await house.rows(home, 'select * from intake.staged_row')).toEqual(before)
  })
})

describe('Preparing', () => {
  const numbered = Array.from({ length: 1_000 }, (_, i) => `Borne ${i}`)

  test('a thousand names that differ by a number proposes a few twins a line, never a thousand', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const { count, rows } = await readImport(admin, { id: await stage(admin, ...numbered), sample: 500 })
    expect(count).toBe(1_000)
    expect(Math.max(...rows.map(row => row.twins.length))).toBeLessThanOrEqual(10)
  })
})

describe('Choosing', () => {
  test('keeps each choice and correction, and passes over lines that are not there', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await stage(admin, 'Alpha', 'Bêta')
    await chooseRows(admin, {
      id,
      rows: [
        { line: 2, choice: 'skip' },
        { line: 3, values: { vendor: 'Autre' } },
        { line: 99, choice: 'skip' },
        { line: 3 },
      ],
    })
    const { rows } = await readImport(admin, { id })
    expect(rows.map(row => [row.choice, row.values.vendor])).toEqual([
      ['skip', 'Maison'],
      [null, 'Autre'],
    ])
  })

  test('something else than create, skip or update is refused beside its line', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await stage(admin, 'Alpha')
    const wrong = chooseRows(admin, { id, rows: [{ line: 2, choice: 'delete' as never }] })
    await expect(wrong).rejects.toMatchObject({ fields: { 'rows.0.choice': { key: 'kernel.invalid-value' } } })
  })
})

describe('Giving up', () => {
  test('takes the prepared lines away for good', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha')
    await cancelImport(admin, { id })
    expect(await house.count(home, 'intake.staged_row')).toBe(0)
    expect(await listImports(admin, {})).toEqual([])
    await expect(applyImport(admin, { id })).rejects.toThrow(Conflict)
    await expect(cancelImport(admin, { id })).rejects.toThrow(Conflict)
  })

  test('is too late once imported', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha')
    await applyImport(admin, { id })
    await expect(cancelImport(admin, { id })).rejects.toThrow(Conflict)
    expect(await registered(home)).toEqual(['Alpha'])
  })
})

describe('An import of another authority', () => {
  test('does not exist, whatever is asked of it', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const admin = house.as(home, 'admin')
    const id = await stage(admin, 'Alpha')
    const before = await house.rows(home, 'select i.*, r.* from intake.import i join intake.staged_row r on true')
    const neighbour = house.as(other, 'admin')
    const { bytes } = file('Alpha')
    const attempts = {
      read: () => readImport(neighbour, { id }),
      file: () => readImportFile(neighbour, { id }),
      choose: () => chooseRows(neighbour, { id, rows: [{ line: 2, choice: 'skip' }] }),
      apply: () => applyImport(neighbour, { id }),
      undo: () => undoImport(neighbour, { id }),
      cancel: () => cancelImport(neighbour, { id }),
      again: () => prepareAgain(neighbour, id, {}),
    }
    for (const [what, attempt] of Object.entries(attempts)) await expect(attempt(), what).rejects.toThrow(NotFound)
    expect(await listImports(neighbour, {})).toEqual([])
    await setFileAside(neighbour, { name: 'a', content: bytes, reason: { fr: 'x', en: 'x' } })
    expect(await house.rows(home, 'select i.*, r.* from intake.import i join intake.staged_row r on true')).toEqual(
      before,
    )
  })
})

describe('Undoing', () => {
  test('is refused before the import and after it was undone', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await stage(admin, 'Alpha')
    await expect(undoImport(admin, { id })).rejects.toMatchObject({ key: 'kernel.undo-impossible' })
    await applyImport(admin, { id })
    await undoImport(admin, { id })
    await expect(undoImport(admin, { id })).rejects.toThrow(Conflict)
  })

  test('puts back what the import completed', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [known = ''] = await saveApplications(admin, { applications: [{ name: 'Alpha', version: '0', users: 7 }] })
    const id = await stage(admin, 'Alpha')
    await chooseRows(admin, { id, rows: [{ line: 2, choice: { update: known } }] })
    expect(await applyImport(admin, { id })).toMatchObject({ created: 0, updated: 1 })
    const read = () => house.rows(home, 'select version, users, vendor_id is null as bare from inventory.application')
    expect(await read()).toEqual([{ version: '1', users: 7, bare: false }])
    expect(await undoImport(admin, { id })).toMatchObject({ kept: [] })
    expect(await read()).toEqual([{ version: '0', users: 7, bare: true }])
  })
})
