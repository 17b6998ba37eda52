import { describe, expect, test } from 'vitest'
import type { Page, Visit } from '#kernel/page.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { saveApplications } from '../../inventory/save-applications.ts'
import { layOutMap } from '../jobs.ts'
import { mapDrawingPage } from './map-drawing-file.tsx'
import { mapTablePage } from './map-table-file.ts'
import { mapPage } from './map.tsx'
import { cut } from './node-words.ts'
import { vendorLines } from './vendor-lines.ts'

const house = await openHouse()
const hostile = `"><script>alert(1)</script>\u0007 ]]> & co`

async function file(page: Page, visit: Visit): Promise<string> {
  const result = await page.get?.(visit)
  if (!result || !('download' in result)) throw new Error('no file')
  return String(result.download)
}

async function town(count: number, name = 'Logiciel') {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [directorate_id = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Direction des routes' }] })
  const ids = await saveApplications(admin, {
    applications: Array.from({ length: count }, (_, i) => ({
      name: `${name} ${i}`,
      vendor: i % 2 ? `Maison ${name}` : 'Autre',
      directorate_ids: [directorate_id],
      users: i === 0 ? 30 : null,
    })),
  })
  return { tenant, admin, ids, directorate_id }
}

describe('The page', () => {
  test('with nothing in the register says why it is worth filling', async () => {
    const html = await htmlOf(mapPage, visitFor(house.as(await house.tenant(), 'admin')))
    expect(html).toContain('/ajouter')
    expect(html).not.toContain('<svg')
  })

  test('draws a small register at once, every form a named link to its record, and says it again in a table', async () => {
    const { admin, ids } = await town(3)
    const html = await htmlOf(mapPage, visitFor(admin))
    expect(html).toMatch(
      new RegExp(
        `<a class="map-node" href="[^"]*/applications/${ids[0]}" aria-label="Logiciel 0, logiciel, IA pas encore examinée"`,
      ),
    )
    expect(html.split('<table')[1]).toContain('Direction des routes')
    expect(html).not.toContain('<script')
  })

  test('leads at once to its drawing and to its table, which a phone shows far below the filters', async () => {
    const { admin } = await town(3)
    const html = await htmlOf(mapPage, visitFor(admin))
    const [before = '', after = ''] = html.split('register-filters')
    expect(before).toMatch(/href="#carte"[\s\S]*href="#tableau"/)
    expect(after).toMatch(/id="carte"[\s\S]*id="tableau"/)
  })

  test('of a register never drawn shows the table and a button, to those who may press it', async () => {
    const { tenant, admin } = await town(70)
    const html = await htmlOf(mapPage, visitFor(admin))
    expect(html).toContain('Dessiner la carte')
    expect(html).toContain('Logiciel 12')
    expect(html).not.toContain('map-drawing')
    expect(await htmlOf(mapPage, visitFor(house.as(tenant, 'elected')))).not.toContain('Dessiner la carte')
    const asked = await mapPage.post?.(visitFor(admin))
    expect(asked).toMatchObject({ redirect: expect.stringMatching(/\/travaux\/[0-9a-f-]{36}$/) })
  })

  test('shows the last map, since when it is out of date and how many records it lacks', async () => {
    const { admin, directorate_id } = await town(70)
    await layOutMap.run(admin, {} as never, { checkpoint: null, report: async () => undefined })
    expect(await htmlOf(mapPage, visitFor(admin))).not.toContain('Redessiner')
    await saveApplications(admin, {
      applications: ['A', 'B'].map(name => ({ name, directorate_ids: [directorate_id] })),
    })
    const html = await htmlOf(mapPage, visitFor(admin))
    expect(html).toContain('Le registre a changé depuis le')
    expect(html).toContain('2 fiches n’y figurent pas encore')
    expect(html).toContain('Redessiner la carte')
    expect(html).toContain('map-drawing')
  })

  test('above 500 applications says why there is no map, and keeps the whole table', async () => {
    const { admin } = await town(501)
    const html = await htmlOf(mapPage, visitFor(admin))
    expect(html).toContain('Avec 501 logiciels')
    expect(html).not.toContain('map-drawing')
    expect(html).toContain('Page 1 sur 11')
  })

  test('zooms by links: a zoomed map holds fewer forms and says how many are outside', async () => {
    const { admin } = await town(70)
    await layOutMap.run(admin, {} as never, { checkpoint: null, report: async () => undefined })
    const forms = (html: string) => html.split('class="map-node"').length - 1
    const whole = await htmlOf(mapPage, visitFor(admin))
    const zoomed = await htmlOf(mapPage, visitFor(admin, { query: { zoom: '3', x: '0', y: '0' } }))
    expect(forms(whole)).toBe(73)
    expect(forms(zoomed)).toBeLessThan(40)
    expect(zoomed).toContain(`${73 - forms(zoomed)} formes sont hors du cadre`)
    expect(zoomed).toContain('Tout voir')
    expect(await htmlOf(mapPage, visitFor(admin, { query: { zoom: 'x', x: '-4', y: '1e9' } }))).toContain('map-drawing')
  })

  test('counts for each vendor what is known, and says of how many', async () => {
    const { admin } = await town(4)
    const html = await htmlOf(mapPage, visitFor(admin, { query: { vue: 'editeurs' } }))
    expect(html).toContain('30 (connus pour 1 logiciel sur 2)')
    expect(html).toContain('criticité inconnue pour 2')
    expect(html).toContain('Direction des routes (2)')
  })

  test('shows what nobody knows about hosting as unknown', async () => {
    const { admin } = await town(2)
    const html = await htmlOf(mapPage, visitFor(admin, { query: { vue: 'pays' } }))
    expect(html).toContain('Pays non connu')
  })

  test('leads those who may not open a directorate or a vendor to its applications', async () => {
    const { tenant, directorate_id } = await town(2)
    const html = await htmlOf(mapPage, visitFor(house.as(tenant, 'elected')))
    expect(html).toContain(`/applications?directorate=${directorate_id}`)
    expect(html).not.toContain('/organisation/directions/')
  })
})

describe('The files', () => {
  test('hostile names stay text, on the page and in a drawing that any XML reader accepts', async () => {
    const { admin } = await town(2, hostile)
    expect(await htmlOf(mapPage, visitFor(admin))).not.toContain('<script')
    const svg = await file(mapDrawingPage, visitFor(admin))
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0007')
    expect(svg).toContain('&lt;script')
    expect(svg.match(/&(?!(?:amp|lt|gt|quot|#39);)/)).toBeNull()
  })

  test('the drawing says what it is, without a link', async () => {
    const { admin, tenant } = await town(2)
    const svg = await file(mapDrawingPage, visitFor(admin))
    expect(svg).toContain(
      `<title>Carte du système d’information, Directions, logiciels, éditeurs, ${tenant.name}</title>`,
    )
    expect(svg).toContain('<desc>5 formes et 4 liens, état du 23 novembre 2026.</desc>')
    expect(svg).not.toContain('<a ')
  })

  test('the table is a spreadsheet with every line, under the same filters', async () => {
    const { admin } = await town(60)
    const csv = await file(mapTablePage, visitFor(admin))
    expect(csv.trim().split('\r\n')).toHaveLength(61)
    expect(await file(mapTablePage, visitFor(admin, { query: { hosting: 'own' } }))).toMatch(/^[^\r\n]*\r\n$/)
    const vendors = await file(mapTablePage, visitFor(admin, { query: { vue: 'editeurs' } }))
    expect(vendors).toContain('Autre;30;30;0;0;Direction des routes (30)')
  })
})

test('vendors come in order, the one that nobody wrote last', () => {
  const base = {
    directorate_ids: [],
    users: null,
    hosting: null,
    hosting_country: null,
    criticality: null,
    personal_data: null,
    ai_assessment: 'not-assessed',
  }
  const of = (vendor_id: string | null, id: string) => ({ ...base, id, name: id, vendor_id })
  const vendors = ['a', 'b'].map(id => ({ id, name: id.toUpperCase() }))
  const lines = vendorLines([of(null, '1'), of(null, '2'), of(null, '3'), of('a', '4'), of('b', '5'), of('b', '6')], {
    vendors,
    directorates: [],
  })
  expect(lines.map(({ name, applications }) => [name, applications])).toEqual([
    ['B', 2],
    ['A', 1],
    [null, 3],
  ])
})

test('a name too long for its box is cut, a short one never', () => {
  expect(cut('Finances', 150)).toBe('Finances')
  const long = cut('Gestion électronique des documents administratifs', 150)
  expect(long).toMatch(/…$/)
  expect(long).toBe('Gestion électronique…')
  expect(cut('Logiciel (qui a un nom bien trop long pour tenir)', 150)).toBe('Logiciel…')
  expect(cut('Gestion des documents et de la dématérialisation', 170)).toBe('Gestion des documents…')
  expect(cut('Ministère(s)', 150)).toBe('Ministère(s)')
  expect(cut('😀'.repeat(40), 150)).not.toMatch(/\ud83d…$/)
})
