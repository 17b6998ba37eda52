import { expect, test } from 'vitest'
import { saveParty } from '#organisation/save-party.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { listFacts } from '../list-facts.ts'
import { recordFacts } from '../record-facts.ts'
import { factPage } from './fact.tsx'
import { factsPage } from './facts.tsx'
import { filePage } from './file.ts'
import { openPlanHouse } from './house.testing.ts'
import { newFactPage } from './new-fact.tsx'

const { as, tenant } = await openPlanHouse()

const bytes = new TextEncoder().encode('%PDF-1.7 délibération')
const answers = { title: 'Délibération 12', dated: '2026-05-04', who: 'Conseil municipal' }

test('five answers and a file make a fact that counts for the point it was aimed at', async () => {
  const admin = as(await tenant(), 'admin')
  const typed = { ...answers, kind: 'I.C.2.a/priority-position', document_kind: 'deliberation' }
  const files = [{ name: 'délib.pdf', bytes }]
  expect(await newFactPage.post?.(visitFor(admin, { typed, files }))).toMatchObject({ redirect: '/faits' })
  const facts = await listFacts(admin, {})
  expect(facts).toMatchObject([
    { kind: 'priority-position', prerequisites: ['I.C.2.a'], document_kind: 'deliberation' },
  ])
  const id = facts[0]?.file_id ?? ''
  const download = await filePage.get?.(visitFor(admin, { params: { id } }))
  expect(download).toEqual({ download: Buffer.from(bytes), type: 'application/pdf', name: 'délib.pdf' })
})

test('a kind chosen for several points serves all of them', async () => {
  const admin = as(await tenant(), 'admin')
  await newFactPage.post?.(visitFor(admin, { typed: { ...answers, kind: 'nothing-found-ai-systems' } }))
  expect((await listFacts(admin, {}))[0]?.prerequisites).toEqual(['II.A.1.b', 'III.A.2.a', 'III.A.2.b'])
})

test('the form opened for a point offers its own kinds only, with the one asked for already chosen', async () => {
  const admin = as(await tenant(), 'admin')
  const html = await htmlOf(
    newFactPage,
    visitFor(admin, { query: { point: 'I.B.1.b', kind: 'nothing-found-imposed' } }),
  )
  expect(html).toContain('<option value="I.B.1.b/nothing-found-imposed" selected>')
  expect(html).not.toContain('I.A.1.a/data-inventory')
  expect(html).toContain('Nous avons cherché et n’avons rien trouvé')
})

test('a refused fact keeps what was typed and leads to each field', async () => {
  const admin = as(await tenant(), 'admin')
  const typed = { kind: 'I.A.1.a/data-inventory', title: 'Inventaire', dated: '2027-05-04' }
  const failure: unknown = await newFactPage.post?.(visitFor(admin, { typed })).catch(error => error)
  expect(failure).toMatchObject({ fields: { 'facts.0.who': { key: 'kernel.required' } } })
  const problems = { 'facts.0.who': { key: 'kernel.required' } }
  const html = await htmlOf(newFactPage, visitFor(admin, { typed, problems }))
  expect(html).toContain('<a href="#champ-who"><span data-name-of="champ-who"></span>Ce champ est nécessaire.</a>')
  expect(html).toContain('value="Inventaire"')
  expect(html).toContain('<option value="I.A.1.a/data-inventory" selected>')
})

test('only public bodies whose agreement is in force may hold a pooled proof', async () => {
  const admin = as(await tenant(), 'admin')
  await saveParty(admin, { name: 'Morlaix Communauté', kind: 'epci', agreement_from: '2025-01-01' })
  await saveParty(admin, {
    name: 'Ancien syndicat',
    kind: 'syndicat',
    agreement_from: '2020-01-01',
    agreement_until: '2024-12-31',
  })
  await saveParty(admin, { name: 'Sans convention', kind: 'epci' })
  await saveParty(admin, { name: 'Un éditeur', kind: 'vendor', agreement_from: '2025-01-01' })
  const html = await htmlOf(newFactPage, visitFor(admin))
  expect(html).toContain('Morlaix Communauté')
  expect(html).not.toContain('Ancien syndicat')
  expect(html).not.toContain('Sans convention')
  expect(html).not.toContain('Un éditeur')
})

test('the list is filtered by point, by kind and by words without accents', async () => {
  const admin = as(await tenant(), 'admin')
  await recordFacts(admin, {
    facts: [
      { ...answers, kind: 'it-map-document', title: 'Carte numérique' },
      { ...answers, kind: 'pcaet', title: 'Vote en bureau' },
    ],
  })
  const shown = (query: Record<string, string>) => htmlOf(factsPage, visitFor(admin, { query }))
  expect(await shown({})).toContain('2 faits datés')
  for (const [name, value] of [
    ['point', 'I.B.1.a'],
    ['kind', 'it-map-document'],
    ['search', 'CARTE numerique'],
  ] as const) {
    const html = await shown({ [name]: value })
    expect(html).toContain('Carte numérique')
    expect(html).not.toContain('Vote en bureau')
  }
  expect(await shown({ search: 'introuvable' })).toContain('Aucune fiche ne correspond')
})

test('removing a fact needs a reason, then it no longer counts and its file is no longer read', async () => {
  const admin = as(await tenant(), 'admin')
  const file = { name: 'a.pdf', content: bytes }
  const [id = ''] = await recordFacts(admin, { facts: [{ ...answers, kind: 'pcaet', file }] })
  const fileId = (await listFacts(admin, {}))[0]?.file_id ?? ''
  const at = { params: { id } }
  await expect(factPage.post?.(visitFor(admin, at))).rejects.toMatchObject({ fields: { reason: expect.anything() } })
  await factPage.post?.(visitFor(admin, { ...at, typed: { reason: 'Doublon' } }))
  expect(await listFacts(admin, {})).toEqual([])
  await expect(filePage.get?.(visitFor(admin, { params: { id: fileId } }))).rejects.toMatchObject({
    key: 'kernel.no-such-file',
  })
})

test('the file of another authority is not found', async () => {
  const theirs = as(await tenant(), 'admin')
  await recordFacts(theirs, { facts: [{ ...answers, kind: 'pcaet', file: { name: 'a.pdf', content: bytes } }] })
  const id = (await listFacts(theirs, {}))[0]?.file_id ?? ''
  const ours = as(await tenant(), 'admin')
  await expect(filePage.get?.(visitFor(ours, { params: { id } }))).rejects.toMatchObject({ key: 'kernel.no-such-file' })
})
