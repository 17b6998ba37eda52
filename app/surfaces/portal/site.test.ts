import { describe, expect, test } from 'vitest'
import { aRule, aSite, aSystem, publish } from '../../../tests/support/publications.ts'
import { openPublic } from './portal.testing.ts'

const { database, tenant, get, text } = await openPublic()
const home = await tenant()
const base = `/p/${home.slug}`
await publish(database, home, { content: aSite(), code: 'site' })
await publish(database, home, { content: aSystem(), code: 'k7m2', first: '2026-06-01', review: '2027-11-20' })
await publish(database, home, { content: aRule(), code: 'r4t9' })

const pages = ['/', '/registre', '/fiches/k7m2', '/usages-courants', '/regles', '/incidents', '/donnees', '/catalogue']
const statements = ['/accessibilite', '/eco-conception', '/mentions-legales']

describe('A public page', () => {
  test.each([...pages, ...statements])(
    '%s answers anybody, without script, cookie, or a word of the inside',
    async path => {
      const answer = await get(base + path)
      expect(answer.status).toBe(200)
      expect(answer.headers.getSetCookie()).toEqual([])
      const html = await answer.text()
      expect(html).toContain('<strong>Val-de-Brume Agglomération</strong>')
      expect(html).not.toMatch(/<script|\son\w+=|style="|\/t\//)
      expect(html).not.toMatch(/undefined|\[object|null</)
    },
  )

  test('is never drawn with a cookie, whatever language is asked, and keeps what the authority wrote in French', async () => {
    const answer = await get(`${base}/fiches/k7m2?lang=en`)
    expect(answer.headers.getSetCookie()).toEqual([])
    const html = await answer.text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Who decides?')
    expect(html).toContain('<h1 lang="fr">Attribution des places en crèche</h1>')
    expect(html).toContain(`href="${base}/registre?lang=en"`)
  })

  test('follows the wish of the browser when the address says nothing, and shared caches know it', async () => {
    const answer = await get(`${base}/`, { 'accept-language': 'en-GB,en;q=0.9' })
    expect(answer.headers.get('content-language')).toBe('en')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding, Accept-Language')
    expect(await text(`${base}/?lang=fr`, { 'accept-language': 'en' })).toContain('<html lang="fr">')
  })

  test('allows no script, no frame and nothing from elsewhere', async () => {
    const policy = (await get(`${base}/`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(policy).toContain("frame-ancestors 'none'")
  })
})

describe('The page of a system', () => {
  test('answers the five questions, with the notice, the duties met and the dates', async () => {
    const html = (await text(`${base}/fiches/k7m2`)).replaceAll('\u202f', ' ')
    for (const question of [
      'À quoi sert-il ?',
      'Qui décide ?',
      'Quelles données ?',
      'Comment contester ?',
      'Quelles règles s’appliquent ?',
    ])
      expect(html).toContain(question)
    for (const said of [
      'Classe les demandes',
      'La commission peut s’écarter',
      'Composition du foyer',
      'T-12 Inscriptions',
      'dans les deux mois',
      'hors du règlement IA',
      'à l’aide d’un traitement algorithmique',
      'Mention sur les décisions',
      '1er juin 2026',
      '20 novembre 2027',
    ])
      expect(html).toContain(said)
    expect(html).toContain(`href="${base}/demandes?fiche=k7m2"`)
  })

  test('says that nothing is known where the authority wrote nothing, and never that all is well', async () => {
    const bare = aSystem({
      name: 'Outil muet',
      fields: {},
      tier: null,
      individual_decision: null,
      mention: null,
      duties_met: [],
      processings: [],
    })
    await publish(database, home, { content: bare, code: 'muet' })
    const html = await text(`${base}/fiches/muet`)
    expect(html).toContain('pas encore qualifié')
    expect(html).toContain('n’a pas encore dit si des décisions')
    expect(html).toContain('Aucune obligation remplie')
  })
})

test('Rules of individual decisions name each system that grounds some, and no other', async () => {
  await publish(database, home, { content: aSystem({ name: 'Arrosage', individual_decision: 'none' }), code: 'eau1' })
  const html = await text(`${base}/regles`)
  expect(html).toContain('Attribution des places en crèche')
  expect(html).toContain('L.312-1-3')
  expect(html).not.toContain('Arrosage')
  expect(html).not.toContain('pas encore publiées')
})

test('Rules that nobody wrote are said to be missing, and may be asked for', async () => {
  const other = await tenant()
  const fields = {
    ...aSystem({}).fields,
    decision_type: '',
    contribution: '',
    data: '',
    data_source: '',
    operations: ' ',
  }
  await publish(database, other, { content: aSystem({ name: 'Cotation', fields }), code: 'cote' })
  expect(await text(`/p/${other.slug}/regles`)).toContain('Ses règles ne sont pas encore publiées ici.')
})

test('Incidents are counted by year and nothing else', async () => {
  expect(await text(`${base}/incidents`)).toMatch(
    /<th scope="row">2026<\/th><td class="number">2<\/td><td class="number">1</,
  )
})

test('An authority without statement is « non conforme »; its own statement is what it says', async () => {
  expect((await text(`${base}/`)).replaceAll('\u202f', ' ')).toContain('Accessibilité : non conforme')
  const other = await tenant()
  await publish(database, other, {
    content: aSite({ accessibility: 'Ce site est partiellement conforme au RGAA.' }),
    code: 's',
  })
  expect((await text(`/p/${other.slug}/`)).replaceAll('\u202f', ' ')).toContain(
    'Accessibilité : partiellement conforme',
  )
})

test('Pages are weighed on the site itself', async () => {
  const html = await text(`${base}/eco-conception`)
  const weights = [...html.matchAll(/<td class="number">([\d,]+) ko</g)].map(([, found = '']) =>
    Number(found.replace(',', '.')),
  )
  expect(weights).toHaveLength(8)
  const sent = await get(`${base}/`, { 'accept-encoding': 'br' })
  expect(weights[0]).toBeCloseTo((await sent.arrayBuffer()).byteLength / 1_000, 1)
})

test('The short link leads to the page in whatever case it is typed, and a rule to its place among rules', async () => {
  expect((await get(`${base}/K7M2`)).headers.get('location')).toBe(`${base}/fiches/k7m2`)
  expect((await get(`${base}/r4t9`)).headers.get('location')).toBe(`${base}/usages-courants#r4t9`)
})

test('A logo is served as a picture; one that could hold a script is not served at all', async () => {
  const other = await tenant()
  const logo = { type: 'image/svg+xml', base64: Buffer.from('<svg onload="alert(1)"/>').toString('base64') }
  await publish(database, other, { content: aSite({ logo }), code: 's' })
  expect((await get(`/p/${other.slug}/logo`)).status).toBe(404)
  await publish(database, other, { content: aSite({ logo: { type: 'image/png', base64: 'iVBORw0KGgo=' } }), code: 's' })
  const answer = await get(`/p/${other.slug}/logo`)
  expect(answer.headers.get('content-type')).toBe('image/png')
})

describe('What is not there', () => {
  test.each(['/fiches/inconnu', '/inconnu', '/a/b/c', '/fiches/%00', '/fiches/..%2f..%2fetc', '/%E0%A4%A'])(
    '%s is not found, without tag nor trace',
    async path => {
      const answer = await get(base + path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('etag')).toBeNull()
    },
  )

  test('An authority that published nothing looks like any page that is missing', async () => {
    const other = await tenant()
    for (const path of ['/', '/registre', '/registre.json', '/fil.atom'])
      expect((await get(`/p/${other.slug}${path}`)).status).toBe(404)
    expect((await get('/p/personne/')).status).toBe(404)
  })

  test('Nothing is written there: a form from elsewhere is refused, one from here finds no page', async () => {
    expect(
      (await get(`${base}/`, { origin: 'https://ailleurs.example', 'content-type': 'text/plain' }, 'POST')).status,
    ).toBe(403)
    expect((await get(`${base}/registre`, { origin: 'http://localhost:4610' }, 'DELETE')).status).toBe(404)
  })
})
