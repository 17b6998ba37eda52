import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { assessApplications } from '#modules/inventory/assess-applications.ts'
import { editApplications } from '#modules/inventory/edit-applications.ts'
import { listApplications } from '#modules/inventory/list-applications.ts'
import { readApplication } from '#modules/inventory/read-application.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { addNote } from './add-note.ts'
import { attachFile } from './attach-file.ts'
import { exportRegister } from './export-register.ts'
import { listViews } from './list-views.ts'
import { readAttachment } from './read-attachment.ts'
import { readMargin } from './read-margin.ts'
import { removeFromMargin } from './remove-from-margin.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'
import { undoChange } from './undo-change.ts'
import { writeCsv, writeXlsx } from './write-list.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

const register = 'inventory.application'

async function withApplications(...names: string[]) {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const ids = await saveApplications(admin, { applications: names.map(name => ({ name, hosting: 'own' as const })) })
  return { tenant, admin, ids }
}

const the = (ids: readonly string[], index = 0) => ids[index] ?? ''

describe('An exported list', () => {
  test('holds every row that matches, beyond one page, in words and as kept', async () => {
    const { admin } = await withApplications(...Array.from({ length: 620 }, (_, i) => `Outil ${i}`), 'Paie')
    const all = await exportRegister(admin, { register })
    expect(all.lines).toHaveLength(621)
    expect(all.headers).toContain('Hébergement')
    const one = await exportRegister(admin, { register, narrowing: { search: 'paie', nonsense: 'x' } })
    expect(one.lines.map(({ row }) => row)).toMatchObject([{ name: 'Paie', hosting: 'own' }])
    expect(one.lines[0]?.values).toContain('chez nous')
  })

  test('is a CSV that French spreadsheets open, where nothing becomes a formula', () => {
    const csv = writeCsv({
      headers: ['Nom', 'Nombre'],
      rows: [
        ['=HYPERLINK("x")', 1.5],
        ['a;b', null],
        ['-12', true],
      ],
    })
    expect(csv).toBe('\ufeffNom;Nombre\r\n"\'=HYPERLINK(""x"")";1,5\r\n"a;b";\r\n\'-12;oui\r\n')
  })

  test('is a workbook that reads back the same, formulas kept as texts', () => {
    const bytes = writeXlsx(
      {
        headers: ['Nom', 'Nombre'],
        rows: [
          ['=1+1', 12],
          ['été', null],
        ],
      },
      'Logiciels [1/2]',
    )
    const book = read(bytes)
    expect(book.SheetNames).toEqual(['Logiciels  1 2 '])
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    expect(sheet?.A2).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet && utils.sheet_to_json(sheet)).toEqual([{ Nom: '=1+1', Nombre: 12 }, { Nom: 'été' }])
  })

  test('holds a text longer than a cell takes, cut', () => {
    const book = read(writeXlsx({ headers: ['Titulaires'], rows: [['é'.repeat(40_000)]] }, 'Contrats'))
    const cell = String(book.Sheets.Contrats?.A2.v)
    expect([cell.length, cell.endsWith('é…')]).toEqual([32_767, true])
  })

  test('leaves a line in the log, and does not exist for whoever may not read the register', async () => {
    const { tenant, admin } = await withApplications('Paie')
    await exportRegister(admin, { register })
    const operations = (await house.audit(tenant)).map(({ operation }) => operation)
    expect(operations).toContain('records.export-register')
    await expect(exportRegister(house.as(tenant, 'agent'), { register })).rejects.toThrow(Refused)
    const narrow = exportRegister(house.as(tenant, 'hr'), { register: 'inventory.declaration' })
    await expect(narrow).rejects.toThrow(NotFound)
    await expect(exportRegister(admin, { register: 'auth.user' })).rejects.toThrow(NotFound)
  })
})

describe('A saved view', () => {
  test('keeps filters and columns of the register alone; the same name again replaces it', async () => {
    const { admin } = await withApplications('Paie')
    await saveView(admin, { register, name: 'À moi', query: 'hosting=own&columns=name&evil=1&page=3' })
    await saveView(admin, { register, name: 'À moi', query: 'hosting=pooled' })
    expect(await listViews(admin, { register })).toMatchObject([{ name: 'À moi', query: 'hosting=pooled', mine: true }])
  })

  test('is seen by its owner, and by all when somebody who may shares it', async () => {
    const { tenant, admin } = await withApplications('Paie')
    const dpo = house.as(tenant, 'dpo')
    await saveView(admin, { register, name: 'Partagée', query: 'hosting=own', shared: true })
    await saveView(admin, { register, name: 'Privée', query: '' })
    expect((await listViews(dpo, { register })).map(view => [view.name, view.mine])).toEqual([['Partagée', false]])
    await expect(saveView(dpo, { register, name: 'X', query: '', shared: true })).rejects.toThrow(Refused)
    const { id } = await saveView(dpo, { register, name: 'Mienne', query: '' })
    await expect(removeView(house.as(tenant, 'hr'), { id })).rejects.toThrow(NotFound)
    await removeView(dpo, { id })
    expect(await listViews(dpo, { register })).toHaveLength(1)
  })

  test('needs a name', async () => {
    const { admin } = await withApplications('Paie')
    expect(await fieldsOf(saveView(admin, { register, name: ' ', query: '' }))).toEqual({ name: 'kernel.required' })
  })
})

describe('The margin of a record', () => {
  test('keeps notes and files under the name of who put them there, who alone removes them, with those who steer', async () => {
    const { tenant, admin, ids } = await withApplications('Paie')
    const record = { register, record_id: the(ids) }
    const dpo = house.as(tenant, 'dpo')
    const note = await addNote(dpo, { ...record, content: '<b>À revoir</b>\navec la DSI' })
    const file = await attachFile(admin, {
      ...record,
      file: { name: 'contrat.pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
    })
    const margin = await readMargin(house.as(tenant, 'elected'), record)
    expect(margin).toMatchObject({
      name: 'Paie',
      notes: [{ content: '<b>À revoir</b>\navec la DSI', mine: false }],
      files: [{ label: 'contrat.pdf', bytes: 4 }],
    })
    expect((await readAttachment(dpo, { id: file.id })).type).toBe('application/pdf')
    await expect(removeFromMargin(house.as(tenant, 'hr'), { what: 'note', ...note })).rejects.toThrow(NotFound)
    await expect(removeFromMargin(dpo, { what: 'attachment', ...file })).rejects.toThrow(NotFound)
    await removeFromMargin(admin, { what: 'note', ...note })
    await removeFromMargin(admin, { what: 'attachment', ...file })
    expect(await readMargin(admin, record)).toMatchObject({ notes: [], files: [] })
  })

  test('does not exist for a record of another authority, of another register, or for whoever cannot read it', async () => {
    const { tenant, ids } = await withApplications('Paie')
    const elsewhere = house.as(await house.tenant(), 'admin')
    const record = { register, record_id: the(ids) }
    await expect(addNote(elsewhere, { ...record, content: 'x' })).rejects.toThrow(NotFound)
    await expect(readMargin(elsewhere, record)).rejects.toThrow(NotFound)
    const admin = house.as(tenant, 'admin')
    await expect(readMargin(admin, { ...record, register: 'inventory.system' })).rejects.toThrow(NotFound)
    const { id } = await attachFile(admin, { ...record, file: { name: 'a', bytes: new Uint8Array([1]) } })
    await expect(readAttachment(elsewhere, { id })).rejects.toThrow(NotFound)
  })
})

describe('A change of many rows', () => {
  test('touches those chosen only, and its author takes it back', async () => {
    const { admin, ids } = await withApplications('A', 'B', 'C')
    const chosen = ids.slice(0, 2)
    const { changed, operation_id } = await editApplications(admin, {
      ids: chosen,
      hosting: 'vendor-eu',
      reviewed: true,
    })
    expect(changed).toBe(2)
    const hostings = async () =>
      (await listApplications(admin, {})).rows.map(({ hosting, reviewed_on }) => [hosting, reviewed_on])
    expect(await hostings()).toEqual([
      ['vendor-eu', '2026-11-23'],
      ['vendor-eu', '2026-11-23'],
      ['own', null],
    ])
    expect(await undoChange(admin, { id: operation_id })).toEqual({ restored: 2, kept: 0 })
    expect(await hostings()).toEqual([
      ['own', null],
      ['own', null],
      ['own', null],
    ])
  })

  test('leaves alone what somebody touched since, and says how many', async () => {
    const { admin, ids } = await withApplications('A', 'B')
    const { operation_id } = await assessApplications(admin, { ids, assessment: 'contains-ai' })
    await assessApplications(admin, { ids: [the(ids)], assessment: 'no-ai' })
    expect(await undoChange(admin, { id: operation_id })).toEqual({ restored: 1, kept: 1 })
    expect((await readApplication(admin, { id: the(ids) })).application.ai_assessment).toBe('no-ai')
  })

  test('cannot be taken back by somebody else, elsewhere, or when it is not of those that can be', async () => {
    const { tenant, admin, ids } = await withApplications('A')
    const { operation_id } = await editApplications(admin, { ids, criticality: 'vital' })
    await expect(undoChange(house.as(tenant, 'it'), { id: operation_id })).rejects.toThrow(NotFound)
    await expect(undoChange(house.as(await house.tenant(), 'admin'), { id: operation_id })).rejects.toThrow(NotFound)
    const note = await addNote(admin, { register, record_id: the(ids), content: 'x' })
    await expect(undoChange(admin, { id: note.id })).rejects.toThrow(NotFound)
  })

  test('adds a directorate to all, once, and refuses one of another authority', async () => {
    const { admin, ids } = await withApplications('A', 'B')
    const [culture = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Culture' }] })
    await editApplications(admin, { ids: [the(ids)], directorate: culture })
    await editApplications(admin, { ids, directorate: culture })
    const { rows } = await listApplications(admin, { directorate: culture })
    expect(rows.map(row => row.directorate_ids)).toEqual([[culture], [culture]])
    const stranger = house.as(await house.tenant(), 'admin')
    const foreign = (await saveDirectorates(stranger, { directorates: [{ name: 'Ailleurs' }] }))[0] ?? ''
    await expect(editApplications(admin, { ids, directorate: foreign })).rejects.toThrow(NotFound)
  })
})
