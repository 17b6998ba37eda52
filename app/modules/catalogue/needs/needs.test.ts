import { describe, expect, test } from 'vitest'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { archiveDataset } from '../datasets/archive-dataset.ts'
import { archiveNeed } from './archive-need.ts'
import { besideDataset, besideSystem } from './beside.ts'
import { closeNeed } from './close-need.ts'
import { deadlines } from './deadlines.ts'
import { decideMatch } from './decide-match.ts'
import { listNeedChoices } from './list-need-choices.ts'
import { listNeeds } from './list-needs.ts'
import { dataset, openNeeds } from './needs.testing.ts'
import { planNeed } from './plan-need.ts'
import { proposeMatches } from './propose-matches.ts'
import { readNeed } from './read-need.ts'
import { reopenNeed } from './reopen-need.ts'
import { restoreNeed } from './restore-need.ts'
import { saveNeed } from './save-need.ts'
import { search } from './search.ts'
import { waiting } from './waiting.ts'

const house = await openNeeds()
const plan = { way: 'sensor', owner: 'Directeur des mobilités', due: '2026-11-20', effort: 12.5 } as const

describe('A need of data', () => {
  test('is declared with a title, changed, archived and put back; another authority sees nothing', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const id = await saveNeed(scope, { title: 'Comptages de vélos', labels: false })
    await saveNeed(scope, { id, title: 'Comptages des vélos', history_years: 3 })
    expect(await listNeeds(scope, { search: 'velos' })).toMatchObject([
      {
        title: 'Comptages des vélos',
        history_years: 3,
        labels: false,
        standing: 'to-match',
        state: null,
        declared_on: '2026-11-02',
      },
    ])
    await archiveNeed(scope, { id, reason: 'Projet abandonné' })
    expect(await listNeeds(scope, {})).toEqual([])
    await expect(planNeed(scope, { id, plan })).rejects.toMatchObject({ key: 'kernel.not-found' })
    expect((await readNeed(scope, { id })).need.archived_reason).toBe('Projet abandonné')
    await restoreNeed(scope, { id })
    expect(await search(scope, 'comptages')).toMatchObject([{ label: 'Comptages des vélos' }])
    const other = house.on(await house.tenant())
    expect(await listNeeds(other, {})).toEqual([])
    await expect(readNeed(other, { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('is written by a referent for their own directorates alone, and not by those who only read', async () => {
    const tenant = await house.tenant()
    const [roads = '', water = ''] = await saveDirectorates(house.on(tenant), {
      directorates: [{ name: 'Voirie' }, { name: 'Eau' }],
    })
    const referent = house.on(tenant, '2026-11-02', 'referent', [roads])
    await expect(saveNeed(referent, { title: 'Fuites' })).rejects.toMatchObject({ key: 'catalogue.own-needs-only' })
    const id = await saveNeed(referent, { title: 'Nids-de-poule', directorate_id: roads })
    await expect(saveNeed(referent, { id, title: 'Nids-de-poule', directorate_id: water })).rejects.toMatchObject({
      key: 'catalogue.own-needs-only',
    })
    const theirs = await saveNeed(house.on(tenant), { title: 'Fuites', directorate_id: water })
    await expect(planNeed(referent, { id: theirs, plan })).rejects.toMatchObject({ key: 'catalogue.own-needs-only' })
    await planNeed(referent, { id, plan })
    const elected = house.on(tenant, '2026-11-02', 'elected')
    expect(await listNeeds(elected, { directorate: roads })).toHaveLength(1)
    await expect(saveNeed(elected, { title: 'Non' })).rejects.toMatchObject({ key: 'kernel.refused' })
  })

  test('is proposed the datasets whose words are its own, plurals aside, with what fits and what is to check', async () => {
    const scope = house.on(await house.tenant())
    await dataset(scope, 'Comptage vélo', { keywords: ['mobilité'], frequency: 'ANNUAL' })
    await dataset(scope, 'Subventions aux associations')
    const id = await saveNeed(scope, { title: 'Comptages de vélos', frequency: 'MONTHLY', place: 'Val-de-Brume' })
    const { proposals, others } = await proposeMatches(scope, { id })
    expect(proposals).toHaveLength(1)
    expect(proposals[0]).toMatchObject({ title: 'Comptage vélo', likeness: { title: ['comptage', 'velo'], score: 1 } })
    expect(proposals[0]?.fit.map(({ aspect, verdict }) => [aspect, verdict])).toEqual([
      ['place', 'unknown'],
      ['frequency', 'short'],
    ])
    expect(others).toHaveLength(2)
    const none = await saveNeed(scope, { title: 'Taux de salage des routes' })
    expect((await proposeMatches(scope, { id: none })).proposals).toEqual([])
  })

  test('has a source when a person says so, in a state that the record of the dataset tells', async () => {
    const scope = house.on(await house.tenant())
    const fresh = await dataset(scope, 'Arrêts de bus')
    const closedOff = await dataset(scope, 'Validations', { access_level: 'internal' })
    const dateless = await dataset(scope, 'Horaires', { modified_on: null })
    const id = await saveNeed(scope, { title: 'Fréquentation des bus' })
    const after = async (match: Omit<Parameters<typeof decideMatch>[1], 'id'>) => {
      await decideMatch(scope, { id, ...match })
      const { standing, state } = (await readNeed(scope, { id })).need
      return [standing, state]
    }
    expect(await after({ dataset_id: fresh })).toEqual(['matched', 'published-valid'])
    expect(await after({ dataset_id: closedOff, state: 'published-valid' })).toEqual(['matched', 'held-unpublished'])
    expect(await after({ dataset_id: dateless })).toEqual(['matched', 'to-check'])
    expect(await after({ dataset_id: dateless, state: 'published-valid' })).toEqual(['matched', 'published-valid'])
    expect(await after({ dataset_id: null })).toEqual(['to-plan', 'not-held'])
    expect(await after({ dataset_id: null, state: 'held-unpublished', reason: 'Chez Keolis' })).toEqual([
      'to-plan',
      'held-unpublished',
    ])
    expect(await fieldsOf(decideMatch(scope, { id, dataset_id: fresh, state: 'not-held' }))).toEqual({
      state: 'catalogue.held-after-all',
    })
    expect(await fieldsOf(decideMatch(scope, { id, dataset_id: null, state: 'published-valid' }))).toEqual({
      state: 'catalogue.dataset-needed',
    })
    await decideMatch(scope, { id, dataset_id: fresh })
    await archiveDataset(scope, { id: fresh, reason: 'Doublon' })
    expect((await readNeed(scope, { id })).need).toMatchObject({ standing: 'to-plan', dataset: null })
    expect(await fieldsOf(decideMatch(scope, { id, dataset_id: fresh }))).toEqual({
      dataset_id: 'kernel.invalid-value',
    })
  })

  test('is planned, late after its day, given up or met by a dataset of the catalogue, then opened again', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const id = await saveNeed(scope, { title: 'Humidité des sols' })
    const later = await saveNeed(scope, { title: 'Îlots de chaleur' })
    await planNeed(scope, { id: later, plan: { ...plan, due: '2027-03-01' } })
    await planNeed(scope, { id, plan })
    expect((await listNeeds(scope, { planned: true })).map(({ title }) => title)).toEqual([
      'Humidité des sols',
      'Îlots de chaleur',
    ])
    expect(await listNeeds(house.on(tenant, '2026-11-21'), { standing: 'overdue' })).toMatchObject([
      { plan_effort: 12.5, planned_on: '2026-11-02' },
    ])
    await planNeed(scope, { id, plan: null })
    expect(await listNeeds(scope, { way: 'sensor' })).toHaveLength(1)
    const met = await dataset(scope, 'Sondes d’humidité')
    expect(await fieldsOf(closeNeed(scope, { id, dataset_id: met, closed_on: '2026-11-03' }))).toEqual({
      closed_on: 'catalogue.closed-to-come',
    })
    expect(await fieldsOf(closeNeed(scope, { id, dataset_id: met, closed_on: '2026-11-01' }))).toEqual({
      closed_on: 'catalogue.closed-before-declared',
    })
    expect(await fieldsOf(closeNeed(scope, { id, dataset_id: id }))).toEqual({ dataset_id: 'kernel.invalid-value' })
    await closeNeed(scope, { id, dataset_id: met, note: 'Douze sondes' })
    expect((await readNeed(scope, { id })).need).toMatchObject({
      standing: 'closed',
      dataset: { title: 'Sondes d’humidité' },
      state: 'published-valid',
    })
    expect(await fieldsOf(planNeed(scope, { id, plan }))).toEqual({ way: 'catalogue.need-closed' })
    expect(await fieldsOf(decideMatch(scope, { id, dataset_id: null }))).toEqual({
      dataset_id: 'catalogue.need-closed',
    })
    await reopenNeed(scope, { id })
    await expect(reopenNeed(scope, { id })).rejects.toMatchObject({ key: 'catalogue.need-open' })
    expect((await readNeed(scope, { id })).need.standing).toBe('to-match')
  })

  test('stands on the pages of its system and of its dataset, and is declared from the former', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const system_id = await saveSystem(scope, { name: 'Prévision', kind: 'ai', origin: 'chosen' })
    expect(await listNeedChoices(scope, {})).toEqual([{ id: system_id, name: 'Prévision' }])
    expect(await besideSystem(scope, system_id)).toMatchObject([{ path: `/besoins/nouveau?systeme=${system_id}` }])
    const id = await saveNeed(scope, { title: 'Comptages', system_id })
    expect(await fieldsOf(saveNeed(scope, { title: 'Comptages', system_id: id }))).toEqual({
      system_id: 'kernel.invalid-value',
    })
    expect((await besideSystem(scope, system_id))[0]).toMatchObject({
      note: '1 déclaré, aucun comblé',
      path: `/besoins?system=${system_id}`,
    })
    expect(await besideSystem(house.on(tenant, '2026-11-02', 'elected'), system_id)).toHaveLength(1)
    const met = await dataset(scope, 'Comptages')
    await closeNeed(scope, { id, dataset_id: met })
    expect(await besideDataset(scope, met)).toMatchObject([
      { label: 'Besoin : Comptages', note: 'comblé par ce jeu de données' },
    ])
    expect(await listNeeds(scope, { system: system_id, state: 'published-valid' })).toMatchObject([
      { system: 'Prévision' },
    ])
  })

  test('waits for whoever may answer: to examine, to plan, due within a month; and is in calendars', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    await saveNeed(scope, { title: 'À examiner' })
    await decideMatch(scope, { id: await saveNeed(scope, { title: 'À planifier' }), dataset_id: null })
    const soon = await saveNeed(scope, { title: 'Bientôt' })
    await planNeed(scope, { id: soon, plan })
    await planNeed(scope, { id: await saveNeed(scope, { title: 'Plus tard' }), plan: { ...plan, due: '2027-06-01' } })
    const lines = (await waiting(scope)).filter(({ path }) => path.startsWith('/besoins'))
    expect(lines).toEqual([
      { text: 'Donnée à produire : Bientôt', path: `/besoins/${soon}`, on: '2026-11-20' },
      { text: 'Un besoin de données sans réponse', path: '/besoins?standing=to-match', on: null },
      { text: 'Une donnée manquante sans plan de production', path: '/besoins?standing=to-plan', on: null },
    ])
    expect(await waiting(house.on(tenant, '2026-11-02', 'elected'))).toEqual([])
    const days = await house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
      deadlines({ ...scope, tenant, db, tenantId: tenant.id, reach: 'all', operationId: '' }),
    )
    expect(days.map(({ on, done }) => [on, done])).toEqual([
      ['2026-11-20', false],
      ['2027-06-01', false],
    ])
  })
})
