import { expect, test } from 'vitest'
import { exportRegister } from '#records/export-register.ts'
import { sent } from '../../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { cataloguePage } from '../../datasets/pages/catalogue.tsx'
import { saveDatasets } from '../../datasets/save-datasets.ts'
import { openCirculation } from '../circulation.testing.ts'
import { keepLinkStates } from '../keep-link-states.ts'
import { listAccessRequests } from '../list-access-requests.ts'
import { listDueLinks } from '../list-due-links.ts'
import { listReuses } from '../list-reuses.ts'
import { listTerms } from '../list-terms.ts'
import { readCirculation } from '../read-circulation.ts'
import { accessListPage } from './access-list.tsx'
import { newAccessPage } from './access-new.tsx'
import { accessRequestPage } from './access.tsx'
import { circulationPage } from './circulation.tsx'
import { linksPage } from './links.tsx'
import { archiveReusePage, editReusePage, reusePage } from './reuse.tsx'
import { reusesPage } from './reuses.tsx'
import { editTermPage, newTermPage } from './term-form.tsx'
import { archiveTermPage, termPage } from './term.tsx'
import { termsPage } from './terms.tsx'

const { house, authority } = await openCirculation()

test('A search in vain leads to a request, which is answered or refused with a reason, and exported', async () => {
  const { data } = await authority()
  const vain = await htmlOf(cataloguePage, visitFor(data, { query: { search: 'méduses' } }))
  expect(vain).toContain('/demandes-d-acces/nouvelle?mots=m%C3%A9duses')
  expect(await htmlOf(newAccessPage, visitFor(data, { query: { mots: 'méduses' } }))).toContain('value="méduses"')
  expect((await sent(newAccessPage, data, { typed: { wanted: 'méduses' } })).refused).toContain('nécessaire')
  await sent(newAccessPage, data, { typed: { wanted: 'méduses', purpose: 'Baignade' } })
  const [request] = await listAccessRequests(data, {})
  const params = { id: request?.id ?? '' }
  expect(await htmlOf(accessListPage, visitFor(data))).toContain('méduses')
  const asked = await htmlOf(accessRequestPage, visitFor(data, { params }))
  expect(asked).toContain('Demandée aujourd’hui ; réponse attendue le')
  expect(asked).toContain('Enregistrer la réponse')
  const bare = await sent(accessRequestPage, data, { params, typed: { do: 'answer', answer: 'refused' } })
  expect(bare.refused).toContain('Écrivez le motif')
  await sent(accessRequestPage, data, { params, typed: { do: 'answer', answer: 'refused', answer_text: 'Rien ici' } })
  const html = await htmlOf(accessRequestPage, visitFor(data, { params }))
  expect(html).toContain('Rien ici')
  expect(html).not.toContain('Enregistrer la réponse')
  const exported = await exportRegister(data, { register: 'catalogue.access_request' })
  expect(JSON.stringify(exported)).toContain('méduses')
})

test('The circulation of a dataset takes a reuse and a source, shows them, and gives nothing to change to others', async () => {
  const { tenant, data, counts, culture } = await authority()
  const params = { id: counts }
  const reuse = { do: 'reuse', title: 'Tableau', kind: 'report', directorate_id: culture }
  await sent(circulationPage, data, { params, typed: reuse })
  const source = { do: 'source', from: 'capteurs', how: 'Export' }
  await sent(circulationPage, data, { params, typed: source })
  expect((await sent(circulationPage, data, { params, typed: { ...source, from: 'Nulle part' } })).refused).toContain(
    'n’est pas, ou plus, dans le catalogue',
  )
  const html = await htmlOf(circulationPage, visitFor(data, { params }))
  for (const words of ['Tableau', 'Capteurs', 'Export', 'pas encore vérifié']) expect(html).toContain(words)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
  expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([])
  const read = await htmlOf(circulationPage, visitFor(house.as(tenant, 'elected'), { params }))
  expect(read).not.toContain('Ajouter cette source')
  const { lineage } = await readCirculation(data, { dataset_id: counts })
  await sent(circulationPage, data, { params, typed: { do: 'unlink', source: lineage.from[0]?.id ?? '' } })
  expect(await htmlOf(circulationPage, visitFor(data, { params }))).toContain('Aucune source')
  const [saved] = await listReuses(data, {})
  const one = { id: saved?.id ?? '' }
  await sent(editReusePage, data, { params: one, typed: { ...reuse, title: 'Tableau de bord' } })
  expect(await htmlOf(reusePage, visitFor(data, { params: one }))).toContain('Tableau de bord')
  expect(await htmlOf(reusesPage, visitFor(data, { query: { crosses: 'yes' } }))).toContain('Tableau de bord')
  await sent(archiveReusePage, data, { params: one, typed: { reason: 'Fini' } })
  expect(await listReuses(data, {})).toEqual([])
})

test('A term is written with its datasets by their titles, read back and archived', async () => {
  const { data, sensors } = await authority()
  const typed = { term: 'Usager', definition: 'Qui s’en sert', dataset_ids: 'Comptages routiers\nCAPTEURS' }
  await sent(newTermPage, data, { typed })
  const [term] = await listTerms(data, {})
  const params = { id: term?.id ?? '' }
  expect(term?.dataset_ids).toHaveLength(2)
  expect(await htmlOf(termPage, visitFor(data, { params }))).toContain('Comptages routiers')
  const form = await htmlOf(editTermPage, visitFor(data, { params }))
  const namesIn = (html: string) => html.match(/<textarea[^>]*name="dataset_ids"[^>]*>([^<]*)/)?.[1] ?? ''
  const kept = namesIn(form)
  expect(kept.split('\n').toSorted()).toEqual(['Capteurs', 'Comptages routiers'])
  await sent(editTermPage, data, { params, typed: { ...typed, dataset_ids: kept } })
  expect((await listTerms(data, {}))[0]?.dataset_ids).toHaveLength(2)
  await saveDatasets(data, { datasets: [{ title: 'capteurs', family: 'gis' }] })
  const twice = namesIn(await htmlOf(editTermPage, visitFor(data, { params })))
  expect(twice).toContain(`Capteurs (${sensors})`)
  await sent(editTermPage, data, { params, typed: { ...typed, dataset_ids: twice } })
  expect((await listTerms(data, {}))[0]?.dataset_ids).toContain(sensors)
  expect(await htmlOf(termsPage, visitFor(data))).toContain('Usager')
  await sent(archiveTermPage, data, { params, typed: { reason: 'x' } })
  expect(await htmlOf(termsPage, visitFor(data))).not.toContain('>Usager<')
})

test('Dead links are listed with what they answered, and those who harvest may ask again at once', async () => {
  const { tenant, data } = await authority()
  const [first, second] = await listDueLinks(data, {})
  const answers = [
    { id: first?.id ?? '', status: 404, problem: null, movedForGood: false },
    { id: second?.id ?? '', status: null, problem: 'private', movedForGood: false },
  ]
  await keepLinkStates(data, { answers })
  expect(await htmlOf(linksPage, visitFor(data))).toContain('réponse 404')
  expect(await htmlOf(linksPage, visitFor(data, { query: { etat: 'unsure' } }))).toContain('réseau privé')
  expect(await htmlOf(linksPage, visitFor(house.as(tenant, 'elected')))).not.toContain('Vérifier maintenant')
  const { result } = await sent(linksPage, data, { typed: { do: 'check' } })
  expect(result).toMatchObject({ redirect: expect.stringContaining('/travaux/') })
})
