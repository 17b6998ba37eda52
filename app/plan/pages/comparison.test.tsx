import { read } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { Tenant } from '#kernel/scope.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { changeState } from '../change-state.ts'
import { recordFacts } from '../record-facts.ts'
import { saveAction } from '../save-action.ts'
import { takeSnapshot } from '../take-snapshot.ts'
import { comparisonCsvPage, comparisonXlsxPage } from './comparison-files.ts'
import { comparisonPage } from './comparison.tsx'
import { measured, openPlanHouse } from './house.testing.ts'

const { as, tenant } = await openPlanHouse()
const dates = { from: '2026-10-15', to: '2026-11-20' }

/** A point rises, a measure moves, one action is done and one is late. */
async function story(home: Tenant) {
  const on = (day: string, counted: number) => ({
    ...as(home, 'admin', [measured('inventory.applications', 60), measured('inventory.assessed-for-ai', counted, 60)]),
    clock: fixedClock(`${day}T09:00:00Z`),
  })
  const id = await saveAction(on('2026-10-10', 10), { title: '=Finir <b>', due_on: '2026-11-01' })
  await saveAction(on('2026-10-10', 10), { title: 'Traîner', due_on: '2026-11-01' })
  await takeSnapshot(on('2026-10-15', 10), {})
  await changeState(on('2026-10-30', 10), { id, state: 'done' })
  const fact = { kind: 'ai-contact-named', title: 'Note de service', dated: '2026-10-28', who: 'DGS' }
  await recordFacts(on('2026-10-29', 10), { facts: [fact] })
  await takeSnapshot(on('2026-11-20', 45), {})
  return on('2026-11-23', 45)
}

async function file(page: typeof comparisonCsvPage, scope: Parameters<typeof visitFor>[0]) {
  const result = await page.get?.(visitFor(scope, { query: dates }))
  if (!result || !('download' in result)) throw new Error('no file')
  return result
}

describe('The page of two dates', () => {
  test('says in one sentence what moved, without score, average or ranking', async () => {
    const scope = await story(await tenant())
    const html = await htmlOf(comparisonPage, visitFor(scope, { query: dates }))
    expect(html).toMatch(/Entre le 15 octobre 2026 et le 20 novembre 2026, parmi les points du plan\u202f: /)
    expect(html).toContain('1 reçoit un premier niveau')
    expect(html).toContain('une est faite')
    expect(html).toContain('une est en retard')
    expect(html).toContain('Une preuve datée a été enregistrée.')
    expect(html).not.toMatch(/moyenne|score|classement/i)
  })

  test('shows each movement by a shape and words, the measures with what they count, and the drawing with its table', async () => {
    const scope = await story(await tenant())
    const html = await htmlOf(comparisonPage, visitFor(scope, { query: dates }))
    expect(html).toMatch(/aria-hidden="true">○<\/span> premier niveau\u202f: 1/)
    expect(html).toContain('10 sur 60 (17 %)'.replace(' %', '\u00a0%'))
    expect(html).toContain('45 sur 60')
    expect(html).toMatch(
      /<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]*1 de « pas de donnée » à « 1 · amorcé »/,
    )
    expect(html).toContain('Les mêmes chiffres en tableau')
    expect(html).toContain('=Finir &lt;b>')
  })

  test('says « pas de photo » where nothing was kept, and draws nothing', async () => {
    const scope = await story(await tenant())
    const html = await htmlOf(comparisonPage, visitFor(scope, { query: { from: '2026-09-01', to: '2026-11-20' } }))
    expect(html).toMatch(/Le 1er septembre 2026\u202f: pas de photo\./)
    expect(html).toContain('pas de photo à l’une des dates')
    expect(html).not.toContain('<svg')
    expect(html).not.toContain('à démarrer')
  })

  test('ignores an address that holds no date', async () => {
    const scope = await story(await tenant())
    const html = await htmlOf(comparisonPage, visitFor(scope, { query: { from: '2026-02-31', to: '<script>' } }))
    expect(html).toContain('<option value="2026-10-15" selected>15 octobre 2026 (photo)</option>')
    expect(html).toContain('<option value="2026-11-23" selected>23 novembre 2026 (aujourd’hui)</option>')
  })
})

describe('The files of two dates', () => {
  test('hold the same in one table, where a title that looks like a formula is text', async () => {
    const { download, name } = await file(comparisonCsvPage, await story(await tenant()))
    const lines = String(download).split('\r\n')
    expect(name).toMatch(/^comparaison-2026-10-15-2026-11-20-.*\.csv$/)
    expect(lines[0]).toBe('\ufeffPartie;Quoi;Le 15 octobre 2026;Le 20 novembre 2026;Changement')
    expect(lines.filter(line => line.startsWith('Points;'))).toHaveLength(32)
    expect(lines).toContain("Actions;'=Finir <b>;;;Faites")
    expect(lines).toContain('Actions;Traîner;;;En retard à la seconde date')
  })

  test('hold every figure in a cell of its own', async () => {
    const { download } = await file(comparisonXlsxPage, await story(await tenant()))
    const book = read(download as Uint8Array, { cellDates: true })
    expect(book.SheetNames).toEqual(['Points', 'Mesures', 'Actions', 'Preuves', 'Méthode'])
    expect(book.Sheets.Points?.A1?.v).toContain('Document préparatoire')
    expect(['B', 'C', 'D', 'E', 'F', 'G'].map(column => book.Sheets.Mesures?.[`${column}3`]?.v)).toEqual([
      10,
      60,
      10 / 60,
      45,
      60,
      45 / 60,
    ])
    expect(book.Sheets.Preuves?.C3?.t).toBe('d')
  })
})
