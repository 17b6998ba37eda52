import { describe, expect, test } from 'vitest'
import { sent } from '../../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { inventedPackage } from '../../../../../tests/support/catalogue-servers.ts'
import { openHarvests, recordOf, rejectionOf } from '../harvests.testing.ts'
import { listMerges } from '../list-merges.ts'
import { listSources } from '../list-sources.ts'
import { readOrigins } from '../read-origins.ts'
import { depositPage } from './deposit.tsx'
import { mergesPage } from './merges.tsx'
import { originsPage } from './origins.tsx'
import { rejectionsPage } from './rejections.tsx'
import { newSourcePage } from './source-edit.tsx'
import { sourcePage, stopHarvestPage } from './source.tsx'
import { sourcesPage } from './sources.tsx'

const house = await openHarvests()
const plain = (html: string) => html.replace(/[\u202f\u00a0]/g, ' ')

describe('The screens of harvests', () => {
  test('explain why a first source is worth adding, and offer it to those who may', async () => {
    const tenant = await house.tenant()
    expect(await htmlOf(sourcesPage, visitFor(house.on(tenant)))).toContain('/moissonnage/nouvelle')
    const read = await htmlOf(sourcesPage, visitFor(house.on(tenant, '2026-11-02', 'elected')))
    expect(read).toContain('Une adresse suffit')
    expect(read).not.toContain('/moissonnage/nouvelle')
  })

  test('keep what was typed in a refused source, and lead to the deposit of files when there is no address', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const typed = {
      protocol: 'ckan',
      name: 'Portail',
      family: 'open-data',
      schedule: 'manual',
      options: 'organisation',
    }
    const { refused } = await sent(newSourcePage, scope, { typed })
    expect(refused).toContain('nom=valeur')
    const { result } = await sent(newSourcePage, scope, { typed: { ...typed, options: 'organisation = ville' } })
    const [source] = await listSources(scope, {})
    expect(result).toMatchObject({ redirect: expect.stringMatching(`/moissonnage/${source?.id}/fichiers$`) })
    expect(source).toMatchObject({ name: 'Portail', options: { organisation: 'ville' } })
    const unsure = await sent(newSourcePage, scope, { typed: { ...typed, options: '', protocol: 'unsure' } })
    expect(unsure.refused).toContain('Choisissez ce que contiendront vos fichiers')
  })

  test('try deposited files without writing anything, then harvest them, and let a run be stopped', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const id = await house.source(tenant, 'Fichiers', { address: null, protocol: 'ckan' })
    const answer = { success: true, result: { count: 1, results: [inventedPackage(7)] } }
    const files = [{ name: 'page.json', bytes: new TextEncoder().encode(JSON.stringify(answer)) }]
    const visit = { params: { id }, files }
    const tried = await depositPage.post?.(visitFor(scope, { ...visit, typed: { do: 'try' } }))
    expect(tried).toHaveProperty('body')
    expect(await house.count(tenant, 'catalogue.run')).toBe(0)
    await sent(depositPage, scope, visit)
    expect(await htmlOf(sourcePage, visitFor(scope, { params: { id } }))).toContain(`/moissonnage/${id}/arret`)
    await sent(stopHarvestPage, scope, { params: { id } })
    const stopped = plain(await htmlOf(sourcePage, visitFor(scope, { params: { id } })))
    expect(stopped).toContain('Arrêté : 0 reçu, 0 gardé, 0 rejeté')
    expect((await sent(depositPage, scope, { params: { id } })).refused).toContain('Déposer des fichiers')
  })

  test('ask whether half of a source has really disappeared, and take the answer', async () => {
    const tenant = await house.tenant()
    const id = await house.source(tenant)
    await house.harvest(
      tenant,
      id,
      ['a', 'b', 'c'].map(name => recordOf(name)),
    )
    const run = await house.harvest(tenant, id, [recordOf('a')], { on: '2026-11-20' })
    const scope = house.on(tenant, '2026-11-20')
    const asked = plain(await htmlOf(sourcePage, visitFor(scope, { params: { id } })))
    expect(asked).toContain('Ces jeux de données ont-ils vraiment disparu ?')
    expect(asked).toContain('Attend votre accord')
    await sent(sourcePage, scope, { params: { id }, typed: { do: 'confirm', run } })
    const told = plain(await htmlOf(sourcePage, visitFor(scope, { params: { id } })))
    expect(told).not.toContain('vraiment disparu')
    expect(told).toContain('Disparitions confirmées par data de test')
  })

  test('list what was rejected with its place, its reason in words and its exports', async () => {
    const tenant = await house.tenant()
    const id = await house.source(tenant)
    const rejections = [rejectionOf(2, { title: 'Mauvaise fiche', reason: 'no-title', detail: 'ligne 12' })]
    const run = await house.harvest(tenant, id, [recordOf('a')], { rejections })
    const html = await htmlOf(rejectionsPage, visitFor(house.on(tenant), { query: { run } }))
    for (const words of [
      'Mauvaise fiche',
      'La fiche n’a pas de titre.',
      'ligne 12',
      '/exporter/catalogue.rejection/csv',
    ])
      expect(html).toContain(words)
  })

  test('put the question of a merge with its reason, and give a field back to its source', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const [one, two] = [await house.source(tenant, 'Un'), await house.source(tenant, 'Deux')]
    const page = { landingPage: 'https://ville.example/arbres' }
    await house.harvest(tenant, one, [recordOf('a', { ...page, description: 'Du premier' })])
    await house.harvest(tenant, two, [recordOf('z', page)])
    expect(await htmlOf(mergesPage, visitFor(scope))).toContain('Ils ont la même page de présentation.')
    const [merge] = (await listMerges(scope, {})).rows
    await sent(mergesPage, scope, { typed: { id: merge?.id ?? '', answer: 'second' } })
    const dataset_id = merge?.second.id ?? ''
    const { origins } = await readOrigins(scope, { dataset_id })
    const remote = origins.find(({ source }) => source === 'Un')?.id ?? ''
    const shown = await htmlOf(originsPage, visitFor(scope, { params: { id: dataset_id } }))
    expect(shown).toContain('Reprendre la valeur de la source')
    await sent(originsPage, scope, { params: { id: dataset_id }, typed: { remote, column: 'title' } })
    expect(await house.datasetId(tenant, 'Jeu a')).not.toBe('')
  })
})
