import { describe, expect, test } from 'vitest'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { sent } from '../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { assessApplications } from '../assess-applications.ts'
import { readApplication } from '../read-application.ts'
import { saveApplications } from '../save-applications.ts'
import { saveSystem } from '../save-system.ts'
import { search } from '../search.ts'
import { editApplicationPage } from './application-edit.tsx'
import { newApplicationPage } from './application-new.tsx'
import { applicationPage, archiveApplicationPage, restoreApplicationPage } from './application.tsx'
import { applicationsPage } from './applications.tsx'
import { newSystemPage } from './system-new.tsx'

const house = await openHouse()

async function filled() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [roads = '', school = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Éducation' }],
  })
  const [noota = '', cemetery = ''] = await saveApplications(admin, {
    applications: [
      { name: 'Noota', directorate_ids: [roads] },
      { name: 'Cimetière', vendor: 'Éditeur du Val', directorate_ids: [school], hosting: 'own', users: 4 },
    ],
  })
  const referent = house.as(home, 'referent', { directorates: [roads] })
  return { home, admin, referent, roads, school, noota, cemetery }
}

describe('The list of applications', () => {
  test('says why it is worth filling when it is empty, and offers the import', async () => {
    const html = await htmlOf(applicationsPage, visitFor(house.as(await house.tenant(), 'admin')))
    expect(html).toMatch(/class="empty"[\s\S]*\/ajouter"/)
  })

  test('shows a suggestion as something to confirm, with its source and month', async () => {
    const { admin } = await filled()
    const html = await htmlOf(applicationsPage, visitFor(admin))
    expect(html).toMatch(/pas encore examiné[\s\S]*à confirmer[\s\S]*Source[\s\S]*fiche de novembre 2026/)
  })

  test('narrows by search and filters of the address, and ignores what means nothing', async () => {
    const { admin } = await filled()
    const names = async (query: Record<string, string>) => {
      const html = await htmlOf(applicationsPage, visitFor(admin, { query }))
      return ['Noota', 'Cimetière'].filter(name => html.includes(`>${name}</a>`))
    }
    expect(await names({ search: 'cimetiere' })).toEqual(['Cimetière'])
    expect(await names({ hosting: 'own' })).toEqual(['Cimetière'])
    expect(await names({ hosting: 'nowhere', directorate: 'x', page: '-3', sort: 'drop' })).toHaveLength(2)
  })

  test('answers for the applications ticked, and comes back to the list as it was narrowed', async () => {
    const { admin, noota, cemetery } = await filled()
    const query = { assessment: 'not-assessed' }
    const typed = { ids: [noota, cemetery], change: 'assessment:no-ai' }
    const { result } = await sent(applicationsPage, admin, { query, typed })
    expect(result).toMatchObject({ redirect: expect.stringMatching(/\/applications\?assessment=not-assessed$/) })
    const { application } = await readApplication(admin, { id: noota })
    expect(application).toMatchObject({ ai_assessment: 'no-ai', ai_assessed_on: '2026-11-23' })
    const { refused } = await sent(applicationsPage, admin, { typed: { change: 'assessment:no-ai' } })
    expect(refused).toContain('Cochez au moins une ligne')
  })

  test('shows neither boxes nor buttons to who only reads', async () => {
    const { home } = await filled()
    const html = await htmlOf(applicationsPage, visitFor(house.as(home, 'elected')))
    expect(html).toContain('Noota')
    expect(html).not.toMatch(/name="ids"|nouveau/)
  })
})

describe('A new application', () => {
  test('shows the record that may already be it, and is saved when the person insists', async () => {
    const { admin } = await filled()
    const first = await sent(newApplicationPage, admin, { typed: { name: 'CIMETIERE' } })
    expect(first.result).toMatchObject({ status: 409 })
    const again = await sent(newApplicationPage, admin, { typed: { name: 'CIMETIERE', anyway: 'yes' } })
    expect(again.result).toMatchObject({ redirect: expect.stringMatching(/\/applications\/[\w-]{36}$/) })
  })

  test('must belong to a directorate of the referent who writes it', async () => {
    const { referent, roads } = await filled()
    const html = await htmlOf(newApplicationPage, visitFor(referent))
    expect(html).toContain('Voirie')
    expect(html).not.toContain('Éducation')
    const { refused } = await sent(newApplicationPage, referent, { typed: { name: 'Salage' } })
    expect(refused).toContain('champ-directorate_ids-erreur')
    const { result } = await sent(newApplicationPage, referent, { typed: { name: 'Salage', directorate_ids: roads } })
    expect(result).toHaveProperty('redirect')
  })
})

describe('The record of an application', () => {
  test('asks the next useful question and takes the answer of a person', async () => {
    const { admin, noota } = await filled()
    const params = { id: noota }
    const before = await htmlOf(applicationPage, visitFor(admin, { params }))
    expect(before).toMatch(/Prochaine question utile[\s\S]*href="#ia"/)
    await sent(applicationPage, admin, { params, typed: { do: 'assess', assessment: 'contains-ai' } })
    const after = await htmlOf(applicationPage, visitFor(admin, { params }))
    expect(after).toMatch(/Réponse actuelle[^<]*contient de l’IA, le 23 novembre 2026, par admin de test/)
    expect(after).toContain(`/systemes/nouveau?application=${noota}`)
    expect(after).toMatch(/class="history"[\s\S]*contient de l’IA/)
  })

  test('says in one line what is known of AI, whoever answered, with a subject of its own', async () => {
    const { admin, noota } = await filled()
    const cli = { ...admin, actor: { kind: 'cli' as const, name: 'camille' } }
    const said = async (assessment: 'no-ai' | 'unknown') => {
      await assessApplications(cli, { ids: [noota], assessment })
      return (await htmlOf(applicationPage, visitFor(admin, { params: { id: noota } }))).replace(/<[^>]+>/g, ' ')
    }
    expect(await said('no-ai')).toMatch(/Noota\s+ne contient pas d’IA.*par ligne de commande \(camille\)/s)
    expect(await said('no-ai')).not.toContain('cli:')
    expect(await said('unknown')).toMatch(/Noota\s+on ne sait pas s’il contient de l’IA/)
  })

  test('is changed by the referent of its directorate, not by that of another', async () => {
    const { referent, noota, cemetery } = await filled()
    const page = async (id: string) => htmlOf(applicationPage, visitFor(referent, { params: { id } }))
    expect(await page(noota)).toContain('/modifier"')
    expect(await page(cemetery)).not.toContain('/modifier"')
    const other = { params: { id: cemetery }, typed: { name: 'Autre' } }
    await expect(sent(editApplicationPage, referent, other)).rejects.toThrow('kernel.not-found')
  })

  test('empties what the form left blank, and keeps what was typed when one field is wrong', async () => {
    const { admin, cemetery } = await filled()
    const params = { id: cemetery }
    const wrong = { name: 'Cimetière', users: 'beaucoup', purpose: 'Gérer les concessions' }
    const { refused } = await sent(editApplicationPage, admin, { params, typed: wrong })
    expect(refused).toContain('champ-users-erreur')
    expect(refused).toContain('Gérer les concessions')
    await sent(editApplicationPage, admin, { params, typed: { name: 'Cimetière', users: '1 200', data_kinds: 'a\nb' } })
    const { application } = await readApplication(admin, { id: cemetery })
    expect(application).toMatchObject({ users: 1200, hosting: null, vendor: null, data_kinds: ['a', 'b'] })
  })

  test('leaves with a reason and comes back by « Annuler »', async () => {
    const { admin, noota } = await filled()
    const params = { id: noota }
    expect((await sent(archiveApplicationPage, admin, { params, typed: {} })).refused).toContain('champ-reason-erreur')
    const { result } = await sent(archiveApplicationPage, admin, { params, typed: { reason: 'Doublon' } })
    expect(result).toMatchObject({ undo: `/applications/${noota}/remettre` })
    await expect(readApplication(admin, { id: noota })).rejects.toThrow('kernel.not-found')
    await sent(restoreApplicationPage, admin, { params })
    expect((await readApplication(admin, { id: noota })).application.name).toBe('Noota')
  })
})

test('A new system made from an application is tied to it, and one of the same name is shown first', async () => {
  const { admin, noota } = await filled()
  const query = { application: noota }
  const typed = { name: 'Résumé des réunions', kind: 'ai', origin: 'chosen' }
  await sent(newSystemPage, admin, { query, typed })
  expect((await readApplication(admin, { id: noota })).systems).toMatchObject([{ name: 'Résumé des réunions' }])
  const twin = await sent(newSystemPage, admin, { typed: { ...typed, name: 'resume des reunions' } })
  expect(twin.result).toMatchObject({ status: 409 })
  expect((await sent(newSystemPage, admin, { typed: { name: 'X' } })).refused).toMatch(/champ-kind-erreur/)
})

test('The search box finds applications and systems by their words, and nothing for who may not read them', async () => {
  const { admin, home, cemetery } = await filled()
  const system = await saveSystem(admin, { name: 'Plan du cimetière', kind: 'rules', origin: 'built' })
  const paths = (await search(admin, 'cimetière')).map(({ path }) => path)
  expect(paths).toEqual([`/applications/${cemetery}`, `/systemes/${system}`])
  expect(await search(house.as(home, 'agent'), 'cimetière')).toEqual([])
})
