import { describe, expect, test } from 'vitest'
import type { Page, Visit } from '#kernel/page.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../../tests/support/visit.ts'
import { cataloguePage } from '../datasets/pages/catalogue.tsx'
import { listExpected } from './list-expected.ts'
import { dataset, openNeeds } from './needs.testing.ts'
import { archiveNeedPage, restoreNeedPage } from './pages/need-archive.ts'
import { editNeedPage, newNeedPage } from './pages/need-edit.tsx'
import { needRegister } from './pages/need-register.ts'
import { needPage } from './pages/need.tsx'
import { needsPage } from './pages/needs.tsx'
import { productionPage } from './pages/production.tsx'
import { publicationRegister } from './pages/publication-register.ts'
import { publicationPage } from './pages/publication.tsx'
import { publicationsPage } from './pages/publications.tsx'
import { readNeed } from './read-need.ts'
import { saveNeed } from './save-need.ts'

const house = await openNeeds()

async function post(page: Page, visit: Visit) {
  const result = await page.post?.(visit)
  if (!result || !('redirect' in result)) throw new Error('a post leads somewhere')
  return result
}

async function openPages() {
  const tenant = await house.tenant()
  const scope = house.on(tenant)
  const visit = (parts: VisitParts = {}, as = scope) => visitFor(as, parts)
  return { tenant, scope, visit }
}

describe('The pages of needs', () => {
  test('say why to begin, and offer it only to those who may', async () => {
    const { tenant, visit } = await openPages()
    const empty = await htmlOf(needsPage, visit())
    expect(empty).toContain('Un projet d’IA s’arrête souvent faute de données')
    expect(empty).toContain('Déclarer un besoin')
    const elected = house.on(tenant, '2026-11-02', 'elected')
    expect(await htmlOf(needsPage, visit({}, elected))).not.toContain('besoins/nouveau')
    expect(await htmlOf(productionPage, visit())).toContain('Aucune production n’est prévue')
  })

  test('declare a need begun by a search that found nothing, and change it', async () => {
    const { scope, visit } = await openPages()
    await dataset(scope, 'Arbres')
    const searched = await htmlOf(cataloguePage, visit({ query: { search: 'humidité des sols' } }))
    expect(searched).toContain('/besoins/nouveau?titre=humidit%C3%A9+des+sols')
    expect(await htmlOf(cataloguePage, visit({ query: { search: 'arbres' } }))).not.toContain('besoins/nouveau')
    expect(await htmlOf(newNeedPage, visit({ query: { titre: 'humidité des sols' } }))).toContain(
      'value="humidité des sols"',
    )
    expect(await fieldsOf(post(newNeedPage, visit({ typed: { place: 'Partout' } })))).toEqual({
      title: 'kernel.required',
    })
    const typed = { title: 'Humidité des sols', history_years: '3', labels: 'false', frequency: 'DAILY' }
    const { redirect, flash } = await post(newNeedPage, visit({ typed }))
    expect(flash).toBe('Le besoin « Humidité des sols » est enregistré.')
    const id = redirect.split('/').at(-1) ?? ''
    const params = { id }
    expect(await htmlOf(editNeedPage, visit({ params }))).toContain('value="3"')
    await post(editNeedPage, visit({ params, typed: { ...typed, history_years: '5' } }))
    expect((await readNeed(scope, { id })).need).toMatchObject({ history_years: 5, labels: false, frequency: 'DAILY' })
    expect(await htmlOf(archiveNeedPage, visit({ params }))).toContain('Retirer le besoin')
    await post(archiveNeedPage, visit({ params, typed: { reason: 'Abandonné' } }))
    expect(await htmlOf(needPage, visit({ params }))).toContain('Ce besoin a été retiré du registre')
    await post(restoreNeedPage, visit({ params }))
    expect(await htmlOf(needPage, visit({ params }))).not.toContain('Ce besoin a été retiré')
  })

  test('show why a dataset is proposed, keep the source, the plan and the dataset that meets the need', async () => {
    const { tenant, scope, visit } = await openPages()
    const found = await dataset(scope, 'Comptage vélo', { frequency: 'ANNUAL' })
    const id = await saveNeed(scope, { title: 'Comptages de vélos', frequency: 'MONTHLY', place: 'Val-de-Brume' })
    const params = { id }
    const say = async (typed: Record<string, string>) => (await post(needPage, visit({ params, typed }))).flash
    const shown = await htmlOf(needPage, visit({ params }))
    expect(shown).toContain('Mots communs : intitulé (comptage, velo).')
    expect(shown).toContain('ne convient pas')
    expect(shown).toContain('la fiche ne le dit pas')
    expect(await fieldsOf(say({ do: 'match' }))).toEqual({ choice: 'kernel.required' })
    expect(await fieldsOf(say({ do: 'match', choice: 'other' }))).toEqual({ other: 'kernel.required' })
    expect(await say({ do: 'match', choice: 'none', reason: 'Trop grossier' })).toBe(
      'La source du besoin est enregistrée.',
    )
    expect(await htmlOf(needPage, visit({ params }))).toContain('Aucun jeu de données ne convient')
    await say({ do: 'match', choice: 'unsure' })
    await say({ do: 'match', choice: 'held' })
    expect((await readNeed(scope, { id })).need.state).toBe('held-unpublished')
    await say({ do: 'match', choice: 'other', other: found })
    expect(await htmlOf(needPage, visit({ params }))).toContain('Source trouvée')
    expect(await fieldsOf(say({ do: 'plan', way: 'sensor' }))).toEqual({
      owner: 'kernel.required',
      due: 'kernel.required',
    })
    expect(await fieldsOf(say({ do: 'plan', way: 'sensor', owner: 'Chef', due: '2026-02-30' }))).toEqual({
      due: 'kernel.invalid-date',
    })
    await say({ do: 'plan', way: 'sensor', owner: 'Chef de projet', due: '2027-03-01', effort: '2,5' })
    expect(await htmlOf(productionPage, visit())).toContain('2,5 jours de travail prévus pour 1 production.')
    expect(await htmlOf(needPage, visit({ params }, house.on(tenant, '2026-11-02', 'elected')))).toContain(
      'Chef de projet',
    )
    await say({ do: 'drop' })
    expect(await say({ do: 'close', dataset_id: found, closed_on: '2026-11-02' })).toBe('Le besoin est comblé.')
    expect(await htmlOf(needPage, visit({ params }))).toContain('par « Comptage vélo »')
    expect(await say({ do: 'reopen' })).toBe('Le besoin est rouvert.')
    await expect(say({ do: 'autre' })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('list, narrow and export needs; referents choose among their directorates', async () => {
    const { tenant, scope, visit } = await openPages()
    const [roads = ''] = await saveDirectorates(scope, { directorates: [{ name: 'Voirie' }, { name: 'Eau' }] })
    await saveNeed(scope, { title: 'Nids-de-poule', directorate_id: roads })
    await saveNeed(scope, { title: 'Fuites' })
    const narrowed = await htmlOf(needsPage, visit({ query: { directorate: roads } }))
    expect(narrowed).toContain('Nids-de-poule')
    expect(narrowed).not.toContain('>Fuites<')
    const lines = await needRegister.lines(scope, { search: 'fuites' }, 1)
    expect(lines.map(({ values }) => values.slice(0, 2))).toEqual([['Fuites', 'à examiner']])
    const form = await htmlOf(newNeedPage, visit({}, house.on(tenant, '2026-11-02', 'referent', [roads])))
    expect(form).toContain('Voirie')
    expect(form).not.toContain('>Eau<')
  })
})

describe('The pages of expected publications', () => {
  test('say which fact is unknown and where it is written, and mark what was not read again', async () => {
    const { visit } = await openPages()
    const html = await htmlOf(publicationsPage, visit())
    expect(html).toContain('le type de collectivité, la population, le nombre d’agents, les compétences exercées')
    expect(html).toContain('/organisation"')
    expect(html).toContain('CRPA, art. L. 312-1-3 (à confirmer)')
    expect(await htmlOf(publicationPage, visit({ params: { rule: 'open-data' } }))).toContain('À vérifier')
    await expect(htmlOf(publicationPage, visit({ params: { rule: 'rien' } }))).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })

  test('show the evidence, keep the word of a person, lead to a need', async () => {
    const { tenant, scope, visit } = await openPages()
    const found = await dataset(scope, 'Données essentielles de la commande publique')
    const params = { rule: 'procurement' }
    const shown = await htmlOf(publicationPage, visit({ params }))
    expect(shown).toContain('par ses mots, à jour, schéma non vérifié')
    expect(shown).toContain('/besoins/nouveau?titre=Donn%C3%A9es%20essentielles')
    const typed = { state: 'published', dataset_id: found, note: 'Portail national' }
    expect((await post(publicationPage, visit({ params, typed }))).flash).toBe('La vérification est enregistrée.')
    expect(await htmlOf(publicationPage, visit({ params }))).toContain('Portail national')
    expect(await listExpected(scope, { state: 'published-valid' })).toMatchObject([{ id: 'procurement' }])
    const [line] = await publicationRegister.lines(scope, { checked: 'yes' }, 1)
    expect(line?.values.slice(0, 2)).toEqual(['Données essentielles de la commande publique', 'publiée et valide'])
    expect(await publicationRegister.nameOf(scope, 'procurement')).toBe('Données essentielles de la commande publique')
    const referent = house.on(tenant, '2026-11-02', 'referent')
    expect(await htmlOf(publicationPage, visit({ params }, referent))).not.toContain('Enregistrer la vérification')
  })
})
