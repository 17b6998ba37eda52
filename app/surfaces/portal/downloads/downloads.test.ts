import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { schemaFaults } from '../../../../tests/support/json-schema.ts'
import { aRule, aSite, aSystem, manySystems, publish } from '../../../../tests/support/publications.ts'
import { publicFields } from '#modules/transparency/publication/fields.ts'
import { readRdfCatalogue } from '#modules/catalogue/dcat/reading/read-rdf-catalogue.ts'
import { openPublic } from '../portal.testing.ts'
import { standards } from './standards.ts'

const fixtures = '../shared/fixtures/registers'
const { database, tenant, get, text } = await openPublic()
const home = await tenant()
const base = `/p/${home.slug}`
await publish(database, home, { content: aSite(), code: 'site' })
const record = await publish(database, home, { content: aSystem(), code: 'k7m2', first: '2026-06-01' })
await publish(database, home, {
  content: aSystem({
    name: 'Tri ; des "courriers"\nurgents',
    nature: 'ai',
    tier: 'HAUT_RISQUE_ANNEXE_III',
    annex_points: ['5a'],
    department: null,
  }),
  code: 'tri',
})
await publish(database, home, { content: aRule(), code: 'r4t9' })
await publish(database, home, {
  content: aSystem({ name: 'Ancien' }),
  code: 'old',
  state: 'withdrawn',
  reason: 'Arrêté',
  on: '2026-11-21',
})

async function table(path: string): Promise<Record<string, string>[]> {
  const content = await text(base + path)
  return parse(content, { bom: true, delimiter: ';', columns: true })
}
const bytesOf = async (path: string) => new Uint8Array(await (await get(base + path)).arrayBuffer())

describe('The register as CSV', () => {
  test('opens in a French spreadsheet: mark, semicolons, one line per system, quotes where they are needed', async () => {
    expect((await bytesOf('/registre.csv')).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    const rows = await table('/registre.csv')
    expect(rows.map(({ name }) => name)).toEqual(['Attribution des places en crèche', 'Tri ; des "courriers"\nurgents'])
    expect(rows[0]).toMatchObject({
      uuid: record,
      org: 'Val-de-Brume Agglomération (SIREN 200000172)',
      department: 'Direction de la petite enfance',
      nature: 'rules',
      individual_decision: 'basis',
      first_published_on: '2026-06-01',
      page: `http://localhost:4610${base}/fiches/k7m2`,
    })
  })

  test('has a column for each key that may be public, in the order of the file of fields', async () => {
    const [row = {}] = await table('/registre.csv')
    const open = publicFields.filter(({ visibility }) => visibility !== 'restricted').map(({ key }) => key)
    expect(Object.keys(row).slice(0, open.length)).toEqual(open)
    expect(Object.keys(row)).not.toContain('submitter')
  })
})

describe('The register as JSON', () => {
  test('is valid against the schema that stands beside it, and tells of rules and withdrawals too', async () => {
    const document = JSON.parse(await text(`${base}/registre.json`))
    const schema = JSON.parse(await text(`${base}/registre.schema.json`))
    expect(document.$schema).toBe(schema.$id)
    expect(schemaFaults(schema, document)).toEqual([])
    expect(document.systems).toHaveLength(2)
    expect(document.everyday).toMatchObject([{ name: 'Comptes rendus de réunion' }])
    expect(document.withdrawn).toMatchObject([{ name: 'Ancien', reason: 'Arrêté', withdrawn_on: '2026-11-21' }])
  })

  test('the schema refuses what is not such a register', async () => {
    const schema = JSON.parse(await text(`${base}/registre.schema.json`))
    const document = JSON.parse(await text(`${base}/registre.json`))
    document.systems[0].nature = 'magic'
    delete document.systems[1].page
    expect(schemaFaults(schema, document)).toHaveLength(2)
  })
})

test('The Etalab inventory has the headings of its sheet, in its order', async () => {
  const [row = {}] = await table('/registre-etalab.csv')
  expect(Object.keys(row)).toEqual(standards.etalab.map(({ column }) => column))
  expect(Object.keys(row).slice(0, 5)).toEqual([
    'Nom de l’administration',
    'Direction porteuse',
    'Contact',
    'Date de mise à jour',
    'Nom de l’algorithme',
  ])
  expect(row).toMatchObject({
    Contexte:
      'Classe les demandes de place en crèche selon un barème voté par le conseil.\nAttribution d’une place en crèche',
    'Données traitées': 'Composition du foyer, emploi, handicap d’un enfant',
    'Date de mise à jour': '2026-11-20',
  })
})

describe.skipIf(!existsSync(fixtures))('Standards of others (../shared/fixtures/registers)', () => {
  const dutch = () => JSON.parse(readFileSync(`${fixtures}/nl-publicatiestandaard-1.0.0.schema.json`, 'utf8'))
  const faults = (list: unknown[]) => list.flatMap(one => schemaFaults(dutch(), one))

  test('each system is valid against the Dutch standard 1.0.0, whatever is missing and however long texts are', async () => {
    expect(faults(JSON.parse(await text(`${base}/registre-nl-1.0.0.json`)))).toEqual([])
    const other = await tenant()
    const keys = publicFields.map(({ key }) => key)
    const word = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('2025-09', '03/2024', 'https://a.example/b', 'mot '.repeat(2_000)),
    )
    const fields = fc.sample(fc.dictionary(fc.constantFrom(...keys), word), { numRuns: 60, seed: 7 })
    const clean = fields.map(one => JSON.parse(JSON.stringify(one).replaceAll('\\u0000', '')) as Record<string, string>)
    for (const [i, one] of clean.entries()) {
      const [content = aSystem()] = manySystems(i + 1).slice(-1)
      await publish(database, other, { content: { ...content, name: 'n '.repeat(90), fields: one }, code: `c${i}` })
    }
    const list = JSON.parse(await text(`/p/${other.slug}/registre-nl-1.0.0.json`)) as unknown[]
    expect(list).toHaveLength(60)
    expect(faults(list)).toEqual([])
  })

  test('the table for the United Kingdom has the attributes of ATRS, in their order', async () => {
    const attributes = parse(readFileSync(`${fixtures}/uk-atrs-fields.csv`), { columns: true }) as {
      attribute: string
    }[]
    const [row = {}] = await table('/registre-atrs.csv')
    expect(Object.keys(row)).toEqual(attributes.map(({ attribute }) => attribute))
  })
})

test('The Dutch file says what is not known as not known, and what it is by its codes', async () => {
  const bare = await tenant()
  await publish(database, bare, {
    content: aSystem({ fields: { start: '1er mars 2025' }, tier: 'HAUT_RISQUE_ANNEXE_III', status: 'trial' }),
    code: 'a',
  })
  await publish(database, bare, {
    content: aSystem({ name: 'Z', fields: { purpose: 'x'.repeat(30) + ' mot'.repeat(900) } }),
    code: 'b',
  })
  const [first, second] = JSON.parse(await text(`/p/${bare.slug}/registre-nl-1.0.0.json`))
  expect(first).toMatchObject({
    start_date: '2025-03',
    status: 'In ontwikkeling',
    publication_category: 'Hoog-risico AI-systeem (Categorie A)',
    risk_management: 'Non renseigné par la collectivité.',
    language: 'nld',
    text_language: 'fra',
  })
  expect(second).toMatchObject({ start_date: '0000-00', publication_category: 'Impactvolle algoritmes (Categorie B)' })
  expect(second.purpose_and_impact).toMatch(/mot…$/)
})

test('Annex VIII, section C, is told for each AI system, and says which ones it concerns', async () => {
  const { systems } = JSON.parse(await text(`${base}/registre-ue-annexe-viii-c.json`))
  expect(systems).toMatchObject([{ system: 'Tri ; des "courriers"\nurgents', concerned: true, submitter: null }])
  expect(systems[0].deployer).toContain('ia@val-de-brume.example')
  const rows = await table('/registre-ue-annexe-viii-c.csv')
  expect(Object.keys(rows[0] ?? {})).toHaveLength(8)
  expect(rows[0]?.['Concerné (haut risque, annexe III)']).toBe('oui')
})

test('Every name that fields have in another standard is used by its file, or left out for a reason', () => {
  const leftOut: Record<string, string[]> = {
    // The notice is a sheet of its own at Etalab.
    etalab: ['(fiche mention)'],
    // Written with codes, months or the product’s own addresses: see dutch-register.ts.
    nl: [
      'Thema',
      'Status',
      'Begindatum/Einddatum',
      'Publiekspagina',
      'Publicatiecategorie',
      'Verwerkingsregister',
      'Taal/Schema',
    ],
    // Of later versions of the standard than the table of 1.1.
    uk: [
      'id (v2.1)',
      'function (meta)',
      'date_completion',
      '(v3 model data)',
      '(v3)',
      'procurement (v3)',
      'date_update',
      'standard_version',
    ],
    // Told by the provider, chosen by the system, or the name of a person, which is never published.
    eu: ['(EU entry)', '(provider)', '(select system)', 'C2'],
  }
  for (const standard of ['etalab', 'nl', 'uk', 'eu'] as const) {
    const names = new Set(publicFields.flatMap(({ maps }) => maps[standard] ?? []))
    const used = new Set(standards[standard].flatMap(({ from }) => from))
    expect([...names].filter(name => !used.has(name)).toSorted(), standard).toEqual(leftOut[standard]?.toSorted())
    expect(
      [...used].filter(name => !names.has(name)),
      standard,
    ).toEqual([])
  }
})

test('The feed is well-formed, under identifiers that stay, with publications and withdrawals from the newest', async () => {
  const feed = await text(`${base}/fil.atom`)
  expect(unbalanced(feed)).toEqual([])
  expect(
    [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title?.replace('\u202f', ' ')),
  ).toEqual(['Fiche retirée : Ancien', expect.any(String), expect.any(String), expect.any(String)])
  expect(feed).toContain('<published>2026-06-01T00:00:00Z</published><updated>2026-11-20T00:00:00Z</updated>')
  expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="http://localhost:4610${base}/fil.atom"/>`)
  const ids = [...feed.matchAll(/<id>urn:uuid:([0-9a-f-]{36})<\/id>/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(4)
})

test('The map of the site names each page that answers', async () => {
  const map = await text(`${base}/sitemap.xml`)
  expect(unbalanced(map)).toEqual([])
  const addresses = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(addresses).toContain(`${base}/fiches/k7m2`)
  for (const address of addresses)
    if (!address.endsWith('/demandes')) expect((await get(address)).status, address).toBe(200)
})

test('The register is a dataset of the catalogue: its dates, who answers, and each file, which answers with the kind said', async () => {
  const answer = await get(`${base}/catalogue.ttl`)
  const { records } = await readRdfCatalogue({
    body: new Uint8Array(await answer.arrayBuffer()),
    type: null,
    url: null,
  })
  const [set] = records
  expect(set).toMatchObject({
    modifiedOn: '2026-11-21',
    accessLevel: 'open',
    licence: null,
    contact: 'ia@val-de-brume.example',
  })
  expect(set?.distributions).toHaveLength(7)
  for (const { downloadUrl, mediaType } of set?.distributions ?? []) {
    const file = await get(new URL(downloadUrl ?? '').pathname)
    expect(file.headers.get('content-type')?.split(';')[0]).toBe(mediaType)
  }
})

test('A system is told to programs in a document of its own, to which its page leads', async () => {
  expect(await text(`${base}/fiches/k7m2`)).toContain(
    `type="application/ld+json" title="Attribution des places en crèche" href="${base}/fiches/k7m2/donnees.jsonld"`,
  )
  const document = JSON.parse(await text(`${base}/fiches/k7m2/donnees.jsonld`))
  expect(document).toMatchObject({ '@type': 'SoftwareApplication', identifier: record, dateModified: '2026-11-20' })
  expect(document.provider.name).toBe('Val-de-Brume Agglomération')
})

test('The poster of the public page is an accessible PDF', async () => {
  const answer = await get(`${base}/fiches/k7m2/affiche.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/pdfuaid:part[^0-9]{1,3}1\D/)
})

/** Tags opened and not closed in their order. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  for (const [, closing, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (alone) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return [`</${name}>`]
  }
  return open
}
