import { beforeAll, describe, expect, test } from 'vitest'
import { listApplications } from '#modules/inventory/list-applications.ts'
import { applicationPage } from '#modules/inventory/pages/application.tsx'
import { applicationsPage } from '#modules/inventory/pages/applications.tsx'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { exportPage } from './export.ts'
import { marginPage } from './margin-page.tsx'
import { undoChangePage } from './undo-change.ts'
import { viewsPage } from './views.tsx'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function filled() {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const ids = await saveApplications(admin, {
    applications: ['Paie', 'Cimetière', 'Courrier'].map(name => ({ name, comment: `dit de ${name}` })),
  })
  return { tenant, admin, ids }
}

describe('A list', () => {
  test('shows the columns asked for in its address, the name always, and keeps them in its links', async () => {
    const { admin } = await filled()
    const html = await htmlOf(applicationsPage, visitFor(admin, { query: { columns: 'comment,nonsense' } }))
    expect(html).toContain('dit de Paie')
    expect(html).toContain('data-label="Commentaire"')
    expect(html).not.toContain('data-label="Hébergement"')
    expect(html).toMatch(/sort=name[^"]*columns=comment|columns=comment[^"]*sort=name/)
  })

  test('offers once to begin a record: in its place when it is empty, above it otherwise, even when nothing matches', async () => {
    const empty = house.as(await house.tenant(), 'admin')
    const { tenant, admin } = await filled()
    const begins = async (scope: typeof admin, search = '') =>
      (await htmlOf(applicationsPage, visitFor(scope, { query: { search } }))).split('/applications/nouveau"').length -
      1
    expect([await begins(empty), await begins(admin), await begins(admin, 'introuvable')]).toEqual([1, 1, 1])
    expect(await begins(house.as(tenant, 'elected'))).toBe(0)
  })

  test('changes all that it holds as it is narrowed, and the message takes it back', async () => {
    const { tenant, admin } = await filled()
    const post = { query: { search: 'c' }, typed: { all: 'yes', change: 'hosting:own' } }
    const result = await applicationsPage.post?.(visitFor(admin, post))
    if (!result || !('redirect' in result) || !result.undo) throw new Error('no undo')
    const hosted = async () => (await listApplications(admin, { hosting: 'own' })).rows.map(row => row.name)
    expect(await hosted()).toEqual(['Cimetière', 'Courrier'])
    const [path = '', query = ''] = result.undo.replace(`/t/${tenant.slug}`, '').split('?')
    const undo = visitFor(admin, {
      params: { id: path.split('/').at(-1) ?? '' },
      query: Object.fromEntries(new URLSearchParams(query)),
    })
    expect(await undoChangePage.post?.(undo)).toEqual({
      redirect: '/applications?search=c',
      flash: '2 fiches remises comme avant.',
    })
    expect(await hosted()).toEqual([])
  })

  test('is taken away in three forms, narrowed alike', async () => {
    const { admin } = await filled()
    const taken = async (format: string) => {
      const params = { register: 'inventory.application', format }
      const result = await exportPage.get?.(visitFor(admin, { params, query: { search: 'paie' } }))
      if (!result || !('download' in result)) throw new Error('no download')
      return result
    }
    expect((await taken('csv')).download).toContain('Paie;')
    expect((await taken('csv')).download).not.toContain('Courrier')
    expect(JSON.parse(String((await taken('json')).download))).toMatchObject([{ name: 'Paie', comment: 'dit de Paie' }])
    expect((await taken('xlsx')).name).toMatch(/\.xlsx$/)
  })

  test('never leads out of the authority after an undo', async () => {
    const { admin } = await filled()
    const done = await applicationsPage.post?.(visitFor(admin, { typed: { all: 'yes', change: 'reviewed:today' } }))
    const id = done && 'undo' in done ? (done.undo?.split('?')[0]?.split('/').at(-1) ?? '') : ''
    const undo = visitFor(admin, { params: { id }, query: { vers: '//evil.example/' } })
    expect(await undoChangePage.post?.(undo)).toMatchObject({ redirect: '/' })
  })
})

describe('A view', () => {
  test('is saved from the list and leads back to it', async () => {
    const { admin } = await filled()
    const typed = { register: 'inventory.application', name: 'Paie seule', query: 'search=paie' }
    expect(await viewsPage.post?.(visitFor(admin, { typed }))).toMatchObject({ redirect: '/applications?search=paie' })
    const html = await htmlOf(applicationsPage, visitFor(admin, { query: { search: 'paie' } }))
    expect(html).toMatch(/aria-current="true">Paie seule</)
  })
})

describe('The margin', () => {
  test('shows what was written as text, with a way to take one’s own note back', async () => {
    const { admin, ids } = await filled()
    const params = { register: 'inventory.application', id: ids[0] ?? '' }
    const typed = { do: 'note', note_content: '<script>alert(1)</script>' }
    expect(await marginPage.post?.(visitFor(admin, { params, typed }))).toMatchObject({
      redirect: `/applications/${ids[0]}#notes`,
    })
    const html = await htmlOf(applicationPage, visitFor(admin, { params }))
    expect(html).toContain('&lt;script>')
    expect(html).not.toContain('<script>')
    expect(html).toContain('/retirer')
  })
})
