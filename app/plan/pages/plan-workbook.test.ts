import { read, utils, type WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { addNote } from '#records/add-note.ts'
import { exportRegister } from '#records/export-register.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { addDependency } from '../add-dependency.ts'
import { changeState } from '../change-state.ts'
import { recordDecision } from '../record-decision.ts'
import { recordFacts } from '../record-facts.ts'
import { saveAction } from '../save-action.ts'
import { setPosition } from '../set-position.ts'
import { validatePlan } from '../validate-plan.ts'
import { actionListPage } from './action-list.ts'
import { actionPage } from './action.tsx'
import { factPage } from './fact.tsx'
import { factsPage } from './facts.tsx'
import { planWorkbookPage } from './plan-workbook.ts'
import { planPage } from './plan.tsx'

const house = await openHouse()

async function workbook(scope: Scope): Promise<WorkBook> {
  const result = await planWorkbookPage.get?.(visitFor(scope))
  if (!result || !('download' in result)) throw new Error('no file')
  return read(result.download as Uint8Array, { cellDates: true, cellNF: true })
}

/** Rows of a sheet by their headings, which stand under the notice. */
function rowsOf(book: WorkBook, sheet: string): Record<string, unknown>[] {
  const found = book.Sheets[sheet]
  if (!found) throw new Error(`no sheet ${sheet}`)
  return utils.sheet_to_json(found, { range: 1 })
}

async function filled() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [directorate_id = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Culture' }] })
  const first = await saveAction(admin, {
    title: '=1+1',
    owner: 'Référente',
    directorate_id,
    starts_on: '2027-01-04',
    due_on: '2027-03-26',
    euros: 12_000,
    person_days: 6,
    prerequisites: ['I.B.1.a'],
  })
  const second = await saveAction(admin, { title: 'Deuxième', effort: 'M' })
  const third = await saveAction(admin, { title: 'Plus tard' })
  await changeState(admin, { id: third, state: 'reserve' })
  await addDependency(admin, { id: second, waits_for: first })
  const decided = { decided_on: '2026-11-04', decided_by: 'Bureau', decision: 'Retenue', reference: 'n° 3' }
  await recordDecision(admin, { id: first, ...decided })
  await setPosition(admin, { prerequisite: 'I.B.1.a', target: 3, target_date: '2027-12-31' })
  const fact = { kind: 'it-map-document', title: 'Carte', dated: '2026-05-04', who: 'DSI' }
  const [factId = ''] = await recordFacts(admin, { facts: [fact] })
  return { home, admin, first, factId }
}

describe('The workbook of the plan', () => {
  test('holds every field of the actions, with dates as dates and euros as numbers', async () => {
    const { admin } = await filled()
    const book = await workbook(admin)
    expect(book.SheetNames).toEqual(['Actions', 'Réserve', 'Points', 'Preuves', 'Méthode'])
    const [first, second] = rowsOf(book, 'Actions')
    expect(first).toMatchObject({
      Action: '=1+1',
      Qui: 'Référente',
      Direction: 'Culture',
      Échéance: new Date(Date.UTC(2027, 2, 26)),
      'Dépense prévue': 12_000,
      'Jours écrits': 6,
      'Attendue par': 'Deuxième',
      Décisions: '4 novembre 2026, Bureau : Retenue (n° 3)',
    })
    expect(second).toMatchObject({ Action: 'Deuxième', 'Dépend de': '=1+1', 'Jours comptés': 10 })
    expect(second).not.toHaveProperty('Dépense prévue')
  })

  test('keeps apart what waits and what nobody has decided', async () => {
    const { admin } = await filled()
    const reserve = rowsOf(await workbook(admin), 'Réserve')
    expect(reserve[0]).toMatchObject({ Action: 'Plus tard', État: 'en réserve' })
    expect(reserve[1]).toMatchObject({ État: 'proposée par la mesure, pas encore décidée' })
    expect(reserve[1]).not.toHaveProperty('Entrée dans le plan')
  })

  test('has the 32 points, and an empty cell where there is no level', async () => {
    const { admin } = await filled()
    const points = rowsOf(await workbook(admin), 'Points')
    expect(points).toHaveLength(32)
    expect(points.find(point => point.Point === 'I.B.1.a')).toMatchObject({
      Niveau: 1,
      'Niveau visé': 3,
      'Pour le': new Date(Date.UTC(2027, 11, 31)),
    })
    const unknown = points.find(point => point.Point === 'I.A.1.a')
    expect(unknown).not.toHaveProperty('Niveau')
  })

  test('is a working document on every sheet until somebody validates', async () => {
    const { admin } = await filled()
    const notices = (book: WorkBook) => book.SheetNames.map(name => String(book.Sheets[name]?.A1?.v))
    expect(notices(await workbook(admin)).every(notice => notice.includes('Document préparatoire'))).toBe(true)
    await validatePlan(admin, { validated_by: 'Jeanne Morel', role: 'directrice' })
    const signed = notices(await workbook(admin))
    expect(signed.every(notice => notice.includes('Validé le') && !notice.includes('préparatoire'))).toBe(true)
  })
})

describe('Registers of the plan', () => {
  test('actions are exported as they are filtered, with all their fields', async () => {
    const { admin } = await filled()
    const list = await exportRegister(admin, { register: 'plan.action', narrowing: { etat: 'reserve' } })
    expect(list.lines.map(({ values }) => values[0])).toEqual(['Plus tard'])
    const all = await exportRegister(admin, { register: 'plan.action' })
    expect(all.lines).toHaveLength(3)
    expect(all.headers).toContain('Dépend de')
    expect(await htmlOf(planPage, visitFor(admin, { query: { etat: 'reserve' } }))).toContain('plan.action')
  })

  test('facts are exported as they are filtered, and their list chooses its columns', async () => {
    const { admin } = await filled()
    const list = await exportRegister(admin, { register: 'plan.fact', narrowing: { kind: 'pcaet' } })
    expect(list.lines).toEqual([])
    expect((await exportRegister(admin, { register: 'plan.fact' })).lines[0]?.values.slice(0, 4)).toEqual([
      'Carte',
      'Cartographie du système d’information',
      '2026-05-04',
      'DSI',
    ])
    const html = await htmlOf(factsPage, visitFor(admin, { query: { columns: 'title,dated' } }))
    expect(html).toContain('4 mai 2026')
    expect(html).not.toContain('Cartographie du système d’information</td>')
  })

  test('notes stand on the page of the action and of the fact', async () => {
    const { admin, first, factId } = await filled()
    await addNote(admin, { register: 'plan.action', record_id: first, content: 'Voir avec <i>la culture</i>' })
    await addNote(admin, { register: 'plan.fact', record_id: factId, content: 'Version signée au secrétariat' })
    expect(await htmlOf(actionPage, visitFor(admin, { params: { id: first } }))).toContain('Voir avec &lt;i>la culture')
    expect(await htmlOf(factPage, visitFor(admin, { params: { id: factId } }))).toContain(
      'Version signée au secrétariat',
    )
  })

  test('a note is refused on what is not in the register', async () => {
    const { admin, first, factId } = await filled()
    for (const [register, record_id] of [
      ['plan.action', factId],
      ['plan.fact', first],
    ] as const) {
      await expect(addNote(admin, { register, record_id, content: 'x' })).rejects.toThrow(NotFound)
    }
  })

  test('the address above the actions leads to the plan, filters kept', async () => {
    const { admin } = await filled()
    expect(await actionListPage.get?.(visitFor(admin))).toEqual({ redirect: '/plan' })
    expect(await actionListPage.get?.(visitFor(admin, { query: { etat: 'done' } }))).toEqual({
      redirect: '/plan?etat=done',
    })
  })
})
