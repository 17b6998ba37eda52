import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { aRule, aSite, aSystem, publish } from '../../../tests/support/publications.ts'
import { openPublic } from './portal.testing.ts'

const { database, tenant, get, text } = await openPublic()
const attack = `"><script>alert('xss')</script><img src=x onerror=alert(1)>`
const home = await tenant()
const base = `/p/${home.slug}`
const everywhere = Object.fromEntries(Object.keys(aSystem().fields).map(key => [key, attack]))
await publish(database, home, {
  content: aSite({
    name: attack,
    introduction: attack,
    office: attack,
    contact: attack,
    legal_notice: attack,
    accessibility: attack,
  }),
  code: 'site',
})
await publish(database, home, {
  content: aSystem({
    name: attack,
    department: attack,
    fields: { ...everywhere, code_url: 'javascript:alert(1)', doc_url: 'https://a.example/"onmouseover="alert(1)' },
    tier: attack,
    law_version: attack,
    individual_decision: 'basis',
    annex_points: [attack],
    mention: { letter: attack, online: attack },
    duties_met: [{ code: attack, label: attack, article: attack, on: '2026-01-01' }],
    processings: [{ reference: attack, name: attack }],
  }),
  code: 'mal',
})
await publish(database, home, {
  content: aRule({ name: attack, rule: attack, use: attack, tools: attack, data_used: attack }),
  code: 'regle',
})
await publish(database, home, { content: aSystem({ name: attack }), code: 'parti', state: 'withdrawn', reason: attack })

describe('What an authority, or whoever took its place, wrote', () => {
  test.each([
    '/',
    '/registre',
    '/fiches/mal',
    '/fiches/parti',
    '/usages-courants',
    '/regles',
    '/donnees',
    '/accessibilite',
    '/mentions-legales',
    '/fiches/mal?lang=en',
  ])('is text on %s, and nothing but text', async path => {
    const html = await text(base + path)
    expect(html).not.toMatch(/<script|<img src=x|<[^>]+\sonerror=|href="javascript:|<[^>]+onmouseover=/)
    expect(html).toContain('&lt;script')
  })

  test('is text in the feed, in the map of the site and in the descriptions', async () => {
    const feed = await text(`${base}/fil.atom`)
    expect(feed).not.toContain('<script')
    expect(feed).toContain('&lt;script')
    expect(await text(`${base}/catalogue.ttl`)).toContain('\\"><script>')
    expect(() => JSON.parse(JSON.stringify(feed))).not.toThrow()
    expect(JSON.parse(await text(`${base}/catalogue.jsonld`))['@graph'][0]['@type']).toContain('dcat:Catalog')
    expect((await get(`${base}/catalogue.jsonld`)).headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test.each(['=1+1', '+33', '-2', '@cmd', '\tx', '\rx'])(
  'A cell that begins like a formula is a text in every table (%j)',
  async start => {
    const other = await tenant()
    await publish(database, other, {
      content: aSystem({ name: `${start} x`, department: `${start} y`, nature: 'ai' }),
      code: 'a',
    })
    for (const path of [
      '/registre.csv',
      '/registre-etalab.csv',
      '/registre-atrs.csv',
      '/registre-ue-annexe-viii-c.csv',
    ]) {
      const table = await text(`/p/${other.slug}${path}`)
      expect(table).not.toMatch(new RegExp(`(^|[;\\n"])${start.replace(/[+@\\]/g, '\\$&')} x`, 'm'))
      expect(table).toContain(`'${start} x`)
    }
  },
)

describe('What is asked for', () => {
  test.each([
    '/registre?q=%3Cscript%3Ealert(1)%3C/script%3E',
    `/registre?q=${'%25'.repeat(90)}`,
    `/registre?q=${encodeURIComponent("' or 1=1; drop table transparency.publication; --")}`,
    '/registre?q=%00&page=-1',
    '/registre?page=1e99',
    '/registre?page=NaN&nature=__proto__&statut=constructor',
    `/registre?direction=${encodeURIComponent(attack)}x`,
    `/registre?q=${'a'.repeat(20_000)}`,
    '/registre?q=.*%5B(%3F&lang=%22%3E',
  ])('%s is answered with a page and nothing of it as code', async path => {
    const answer = await get(base + path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/<script|<img src=x/)
  })

  test.each(['__proto__', 'constructor', 'toString', '%2e%2e%2f', '%F0%9F%98%80', 'a'.repeat(5_000)])(
    'the code « %s » leads nowhere',
    async code => {
      expect((await get(`${base}/${code}`)).status).toBe(404)
      expect((await get(`${base}/fiches/${code}`)).status).toBe(404)
    },
  )
})

describe('What is proposed and not approved', () => {
  test('is nowhere: no page, list, file, feed, description or code tells of it', async () => {
    const other = await tenant()
    await publish(database, other, { content: aSystem(), code: 'k7m2' })
    const secret = aSystem({ name: 'Projet Zibeline', fields: { summary: 'Zibeline' } })
    const record = newId()
    await database.transaction({ tenantId: other.id, writable: true }, db =>
      sql`insert into transparency.proposal
        (tenant_id, id, kind, record_id, deed, content, state, prepared_by, prepared_by_id, prepared_on)
        values (${other.id}, ${newId()}, 'system', ${record}, 'publish', ${JSON.stringify(secret)}::jsonb, 'proposed',
          'Zibeline', 'x', '2026-11-20')`.execute(db),
    )
    const places = [
      '/',
      '/registre',
      '/registre?q=zibeline',
      '/regles',
      '/usages-courants',
      '/incidents',
      '/donnees',
      '/registre.csv',
      '/registre.json',
      '/registre-etalab.csv',
      '/registre-nl-1.0.0.json',
      '/registre-atrs.csv',
      '/registre-ue-annexe-viii-c.csv',
      '/registre-ue-annexe-viii-c.json',
      '/fil.atom',
      '/catalogue.jsonld',
      '/catalogue.ttl',
      '/sitemap.xml',
      `/${record}`,
      `/fiches/${record}`,
    ]
    for (const path of places) {
      const said = (await text(`/p/${other.slug}${path}`))
        .replace('value="zibeline"', '')
        .replace('?q=zibeline&amp;lang=en', '')
      expect(said, path).not.toMatch(new RegExp(`zibeline|${record}`, 'i'))
    }
  })

  test('does not open the site of an authority that has published nothing else', async () => {
    const other = await tenant()
    expect((await get(`/p/${other.slug}/`)).status).toBe(404)
  })
})
