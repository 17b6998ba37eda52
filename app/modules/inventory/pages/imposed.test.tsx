import { describe, expect, test } from 'vitest'
import { openHouse } from '../../../../tests/support/house.ts'
import { sent } from '../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { listSystems } from '../list-systems.ts'
import { readImposed } from '../read-imposed.ts'
import { recordImposed } from '../record-imposed.ts'
import { saveSystem } from '../save-system.ts'
import { editImposedPage, newImposedPage } from './imposed-edit.tsx'
import { imposedProofPage } from './imposed-files.ts'
import { imposedListPage } from './imposed-list.tsx'
import { imposedPage } from './imposed.tsx'

const house = await openHouse()

const facts = { how: 'update', what_it_does: 'Résume les courriers' } as const
const decision = { do: 'decide', decision_reason: 'Utile', decided_by: 'DGS' }

async function announced(dates: { notice_on?: string; object_by?: string; activation_on?: string } = {}) {
  const admin = house.as(await house.tenant(), 'admin')
  const [id = ''] = await recordImposed(admin, { events: [{ ...facts, title: 'Courrier +', ...dates }] })
  return { admin, id, params: { id } }
}

describe('The list of imposed AI', () => {
  test('puts what is to decide first and says the days left in words, red only with the word late', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const events = [
      { ...facts, title: 'Dans longtemps', object_by: '2026-12-05' },
      { ...facts, title: 'Trop tard', object_by: '2026-11-20' },
      { ...facts, title: 'Demain', activation_on: '2026-11-24' },
    ]
    await recordImposed(admin, { events })
    const html = await htmlOf(imposedListPage, visitFor(admin))
    const places = ['Trop tard</a>', 'Demain</a>', 'Dans longtemps</a>'].map(name => html.indexOf(name))
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(html.match(/class="overdue">[^<]*/g)).toEqual(['class="overdue">en retard de 3 jours'])
    expect(html).toContain('demain')
    expect(html).toContain('dans 12 jours')
  })

  test('is searched and narrowed from the address', async () => {
    const { admin } = await announced()
    const shown = async (query: Record<string, string>) =>
      (await htmlOf(imposedListPage, visitFor(admin, { query }))).includes('Courrier +</a>')
    expect(await shown({ search: 'COURRIER' })).toBe(true)
    expect(await shown({ search: 'paie' })).toBe(false)
    expect(await shown({ state: 'decided' })).toBe(false)
  })
})

describe('The record of imposed AI', () => {
  test('begins with five fields', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const html = await htmlOf(newImposedPage, visitFor(admin))
    expect(html.match(/<(input|select|textarea) /g)).toHaveLength(5)
    const { refused } = await sent(newImposedPage, admin, { typed: { title: 'Courrier +', how: 'update' } })
    expect(refused).toContain('champ-what_it_does-erreur')
    const { result } = await sent(newImposedPage, admin, { typed: { title: 'Courrier +', ...facts } })
    expect(result).toMatchObject({ redirect: expect.stringMatching(/\/ia-imposee\/[\w-]{36}$/) })
  })

  test('tells its seven moments in order, with those passed without a decision said late', async () => {
    const { admin, params } = await announced({ notice_on: '2026-10-01', object_by: '2026-11-01' })
    const html = await htmlOf(imposedPage, visitFor(admin, { params }))
    const moments = ['Découverte', 'Annonce', 'limite d’opposition', 'Activation', 'Décision', 'Preuve', 'Revue']
    const timeline = html.slice(html.indexOf('id="moments"'))
    const places = moments.map(moment => timeline.search(new RegExp(`<strong>[^<]*${moment}`)))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(html).toContain('en retard de 22 jours')
  })

  test('joins a system already recorded rather than making a second one', async () => {
    const { admin, id, params } = await announced()
    const known = await saveSystem(admin, { name: 'Assistant courrier', kind: 'ai', origin: 'chosen' })
    const typed = { ...decision, decision: 'restrict', join_system: known, review_on: '2027-11-23' }
    await sent(imposedPage, admin, { params, typed })
    expect((await listSystems(admin, {})).count).toBe(1)
    expect((await readImposed(admin, { id })).event).toMatchObject({ system_id: known, review_on: '2027-11-23' })
    expect(await htmlOf(imposedPage, visitFor(admin, { params }))).toContain(`/systemes/${known}"`)
  })

  test('asks for a reason and a decider beside their fields, with the decision still chosen', async () => {
    const { admin, params } = await announced()
    const { refused } = await sent(imposedPage, admin, { params, typed: { do: 'decide', decision: 'refuse' } })
    expect(refused).toMatch(/champ-decision_reason-erreur[\s\S]*champ-decided_by-erreur/)
    expect(refused).toMatch(/value="refuse" checked/)
  })

  test('keeps the proof and its file, which is opened again later', async () => {
    const { admin, id, params } = await announced()
    await sent(imposedPage, admin, { params, typed: { ...decision, decision: 'disable' } })
    const files = [{ name: 'reglages.txt', bytes: new TextEncoder().encode('assistant : non') }]
    const typed = { do: 'prove', proof_on: '2026-11-23', proof_what: 'Réglage sur non' }
    await sent(imposedPage, admin, { params, typed, files })
    expect((await readImposed(admin, { id })).event).toMatchObject({ proof_what: 'Réglage sur non' })
    const opened = await imposedProofPage.get?.(visitFor(admin, { params }))
    if (!opened || !('download' in opened)) throw new Error('no file')
    expect(Buffer.from(opened.download).toString()).toBe('assistant : non')
  })

  test('changes its dates without touching what it is, and refuses an objection before the notice', async () => {
    const { admin, id, params } = await announced()
    const typed = { do: 'dates', discovered_on: '2026-11-20', notice_on: '2026-11-10', review_date: '2027-01-15' }
    await sent(imposedPage, admin, { params, typed })
    expect((await readImposed(admin, { id })).event).toMatchObject({ ...facts, review_on: '2027-01-15' })
    const wrong = { ...typed, object_by: '2026-11-01' }
    expect((await sent(imposedPage, admin, { params, typed: wrong })).refused).toContain('champ-object_by-erreur')
    const edited = { title: 'Courrier +', ...facts, object_by: '2026-11-01' }
    expect((await sent(editImposedPage, admin, { params, typed: edited })).refused).toContain('champ-object_by-erreur')
  })

  test('offers no decision to who may only record, and no id of a control stands twice', async () => {
    const { admin, params } = await announced()
    const buyer = house.as(admin.tenant, 'procurement')
    expect(await htmlOf(imposedPage, visitFor(buyer, { params }))).not.toContain('id="decider"')
    await sent(imposedPage, admin, { params, typed: { ...decision, decision: 'disable' } })
    const html = await htmlOf(imposedPage, visitFor(admin, { params }))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
    expect(ids).toEqual([...new Set(ids)])
  })
})
