import { strFromU8, unzipSync } from 'fflate'
import { convertToHtml } from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { authorityTypes, type AuthorityType } from '#organisation/authority.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { recordFacts } from '#plan/record-facts.ts'
import { saveAction } from '#plan/save-action.ts'
import { validatePlan } from '#plan/validate-plan.ts'
import { openHouse } from '../../../tests/support/house.ts'
import modelData from './data/deliberation.json' with { type: 'json' }
import { deliberationOf, type DeliberationFacts } from './deliberation-content.ts'
import { modelSchema, visasFor } from './deliberation-model.ts'
import { makeDeliberation } from './make-deliberation.ts'
import { prepareDeliberation } from './prepare-deliberation.ts'

const house = await openHouse()

async function opened(scope: Scope) {
  const draft = await prepareDeliberation(scope)
  return { draft, ...(await readBack(await makeDeliberation(draft))) }
}

/** The document as a word processor reads it; blanks become <mark>. */
async function readBack(docx: Uint8Array) {
  const files = unzipSync(docx)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const { value: html } = await convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["r[style-name='À compléter'] => mark", "p[style-name='Note à retirer'] => aside > p:fresh"] },
  )
  const marks = [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text = '']) => text)
  return { html, marks, part }
}

const factsOf = (type: AuthorityType, population = 1_000): DeliberationFacts => ({
  authority: { type, population, competences: [], name: 'Lieu' },
  plan: { actions: [], rows: [], today: '2026-11-23', validation: null },
  summary: { sentences: [], strengths: [], gaps: [], decisions: [] },
  earlier: [],
  directorates: new Map(),
})
const textOf = (lines: readonly (readonly (string | { blank: string })[])[]) =>
  lines.map(parts => parts.map(part => (typeof part === 'string' ? part : part.blank)).join(''))

describe('A draft deliberation', () => {
  test('marks every blank, and says how many there are', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await updateAuthority(admin, { type: 'commune', population: 12_000, competences: ['Eau potable'] })
    const { draft, html, marks } = await opened(admin)
    expect(marks.length).toBeGreaterThan(25)
    expect(marks).toEqual(draft.blanks)
    // No bracket stands outside a mark.
    expect(html.replaceAll(/<mark>.*?<\/mark>/g, '')).not.toMatch(/[[\]]/)
    expect(html).toContain(`(${marks.length} mentions)`)
    for (const blank of [
      '[montant à compléter]',
      '[compétence à compléter]',
      '[numéro à compléter]',
      '[lieu à compléter]',
    ])
      expect(marks).toContain(blank)
    expect(marks.filter(mark => mark.includes('comité') || mark.includes('avis')).length).toBeGreaterThan(0)
  })

  test('says once, at its top, that it is no legal advice and is to be taken out', async () => {
    const { html } = await opened(house.as(await house.tenant(), 'admin'))
    expect(html.match(/avis juridique/g)).toHaveLength(1)
    expect(html.indexOf('Note à retirer')).toBeLessThan(html.indexOf('Projet de délibération'))
    expect(html).toMatch(/^<aside><p>Note à retirer/)
  })

  test('writes no amount of its own, and shows those of the plan as estimates', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    expect((await opened(admin)).html).not.toContain('€')
    await saveAction(admin, { title: 'Former', euros: 12_500, person_days: 4 })
    await saveAction(admin, { title: 'Recenser' })
    const { html, marks } = await opened(admin)
    expect(html).toMatch(
      /Dépenses estimées dans le plan\u202f: 12\s500\u00a0€ pour 1 de ces actions\u202f; une n’est pas chiffrée/,
    )
    expect(html.match(/€/g)).toHaveLength(2)
    expect(html).toContain('estimation du plan et non décision')
    expect(marks).toContain('[montant à compléter]')
  })

  test('says levels point by point without a score, and asks for a validation that nobody gave', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await recordFacts(admin, { facts: [{ kind: 'it-map-document', title: 'Carte', dated: '2026-05-04', who: 'DSI' }] })
    const { html, marks } = await opened(admin)
    expect(html).toContain('1 point au niveau «\u202famorcé\u202f»')
    expect(html).not.toMatch(/moyenne|score/i)
    expect(marks.some(mark => mark.includes('ne sont pas validés'))).toBe(true)
    await validatePlan(admin, { validated_by: 'Jeanne Morel', role: 'directrice' })
    const signed = await opened(admin)
    expect(signed.html).toContain('validés le 23\u00a0novembre 2026 par Jeanne Morel, directrice')
    expect(signed.marks.some(mark => mark.includes('ne sont pas validés'))).toBe(false)
  })

  test('cites earlier deliberations once, with their number to complete', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const act = {
      title: 'Feuille de route',
      dated: '2026-03-12',
      who: 'Conseil',
      document_kind: 'deliberation' as const,
    }
    await recordFacts(admin, {
      facts: [
        { ...act, kind: 'ai-roadmap-debated' },
        { ...act, kind: 'elected-lead-named' },
      ],
    })
    const { html } = await opened(admin)
    expect(html.match(/Vu la délibération du 12\u00a0mars 2026/g)).toHaveLength(1)
  })

  test('prints what people typed literally, and their brackets are no blanks', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await updateAuthority(admin, { type: 'commune', competences: ['Voirie [montant à compléter] <w:p/>'] })
    await saveAction(admin, { title: '[à vérifier] & <script>{name}</script>\u0007', owner: '{euros}' })
    const { draft, html, marks, part } = await opened(admin)
    expect(marks).toEqual(draft.blanks)
    expect(html).toContain('(à vérifier) &amp; &lt;script&gt;{name}&lt;/script&gt;')
    expect(html).toContain('Voirie (montant à compléter) &lt;w:p/&gt;')
    expect(part('word/document.xml')).not.toContain('\u0007')
  })

  test('is an accessible document in French: title, headings, a table whose heading row repeats', async () => {
    const admin: Scope = { ...house.as(await house.tenant(), 'admin'), language: 'en' }
    await saveAction(admin, { title: 'Recenser', due_on: '2027-03-01' })
    const { html, part } = await opened(admin)
    expect(part('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>')
    expect(part('docProps/core.xml')).toContain('<dc:title>Projet de délibération – ')
    expect(part('word/document.xml').split('<w:tblHeader').length).toBe(2)
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)).toEqual([
      'Visas',
      'Considérants',
      'Décision',
      'Vote et signature',
      'Annexe 1. Rapport du plan',
      'Annexe 2. Tableau des actions',
    ])
    expect(html.match(/<h3>Article \d<\/h3>/g)).toHaveLength(7)
    expect(html).toContain('1er\u00a0mars 2027')
  })
})

describe('Visas', () => {
  test.each(authorityTypes)('of a %s are of its own kind, and none that nobody verified lacks its mark', type => {
    const { visas, decides } = deliberationOf(factsOf(type, 80_000))
    const said = textOf(visas)
    for (const { text, verified } of visasFor(type, 80_000)) {
      const start = `Vu ${text.split('[')[0]}`.replaceAll("'", '’').trim().slice(0, 40)
      const line = said.find(one => one.startsWith(start))
      expect(line?.includes('[à vérifier]'), text).toBe(!verified)
    }
    expect(said.filter(one => one.includes('2024/1689')).length).toBeGreaterThan(0)
    expect(textOf([decides])[0]).toContain('après en avoir délibéré')
  })

  test('of the law on the footprint of digital technology are for 50,000 inhabitants and above', () => {
    const cited = (type: AuthorityType, population: number | null) =>
      visasFor(type, population).some(({ id }) => id === 'reen')
    expect([
      cited('commune', 12_000),
      cited('commune', 80_000),
      cited('departement', 800_000),
      cited('commune', null),
    ]).toEqual([false, true, false, false])
  })

  test('a mistake in their data stops the start', () => {
    const broken = structuredClone(modelData)
    broken.assemblies.pop()
    expect(modelSchema.safeParse(broken).success).toBe(false)
    const twice = structuredClone(modelData)
    twice.visas.push(...twice.visas.slice(0, 1))
    expect(modelSchema.safeParse(twice).success).toBe(false)
  })

  test('the assembly bears the name of its kind of authority, and is a blank where it has none', () => {
    const name = (type: AuthorityType) => textOf([deliberationOf(factsOf(type)).decides])[0]?.split(',')[0]
    expect([
      name('commune'),
      name('communaute-agglomeration'),
      name('syndicat'),
      name('region'),
      name('autre'),
    ]).toEqual([
      'Le conseil municipal',
      'Le conseil communautaire',
      'Le comité syndical',
      'Le conseil régional',
      '[nom de l’assemblée à compléter]',
    ])
  })
})
