import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { fieldsOf, openHouse } from '../../../tests/support/house.ts'
import { archiveApplication } from './archive-application.ts'
import { archiveSystem } from './archive-system.ts'
import { assessApplications } from './assess-applications.ts'
import { countApplications } from './count-applications.ts'
import { listApplications } from './list-applications.ts'
import { listNames } from './list-names.ts'
import { listSystems } from './list-systems.ts'
import { readApplication } from './read-application.ts'
import { readSystem } from './read-system.ts'
import { restoreRecord } from './restore-record.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function admin() {
  const tenant = await house.tenant()
  return { tenant, scope: house.as(tenant, 'admin') }
}

describe('An application', () => {
  test('is counted, and so is what nobody has assessed yet', async () => {
    const { scope } = await admin()
    const [first = ''] = await saveApplications(scope, { applications: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })
    await assessApplications(scope, { ids: [first], assessment: 'unknown' })
    expect(await countApplications(scope, {})).toEqual({ all: 3, to_assess: 2 })
  })

  test('needs a name only; its vendor becomes a party, once', async () => {
    const { scope } = await admin()
    await saveApplications(scope, {
      applications: [
        { name: 'Alpha', vendor: 'Maison A' },
        { name: 'Bêta', vendor: 'MAISON A SAS' },
      ],
    })
    const { rows, count } = await listApplications(scope, {})
    expect(count).toBe(2)
    expect(rows.map(row => row.vendor)).toEqual(['Maison A', 'Maison A'])
    expect(await house.count(scope.tenant ?? (await house.tenant()), 'organisation.party')).toBe(1)
    expect(await fieldsOf(saveApplications(scope, { applications: [{ name: ' ' }] }))).toMatchObject({
      'applications.0.name': 'kernel.required',
    })
  })

  test('is found by words without accents, and % is a character like another', async () => {
    const { scope } = await admin()
    await saveApplications(scope, { applications: [{ name: 'Gestion des délibérations' }, { name: 'Paie 100 % web' }] })
    const found = async (search: string) => (await listApplications(scope, { search })).rows.map(row => row.name)
    expect(await found('deliberation')).toEqual(['Gestion des délibérations'])
    expect(await found('%')).toHaveLength(2)
    expect(await found('zzz')).toEqual([])
  })

  test('is filtered, sorted and paged on the server', async () => {
    const { scope } = await admin()
    const applications = Array.from({ length: 7 }, (_, i) => ({
      name: `Outil ${i}`,
      users: 7 - i,
      hosting: i % 2 ? ('own' as const) : null,
    }))
    await saveApplications(scope, { applications })
    const page = await listApplications(scope, { sort: 'users', order: 'desc', size: 3, page: 2 })
    expect(page).toMatchObject({ count: 7, rows: [{ users: 4 }, { users: 3 }, { users: 2 }] })
    expect((await listApplications(scope, { hosting: 'own' })).count).toBe(3)
  })

  test('shows what the reference file suggests until a person answers', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveApplications(scope, { applications: [{ name: 'Microsoft Teams' }] })
    expect((await readApplication(scope, { id })).suggestion?.product.name).toMatch(/Teams/)
    expect((await listApplications(scope, { assessment: 'not-assessed' })).rows[0]?.suggestion).not.toBeNull()
    await assessApplications(scope, { ids: [id], assessment: 'contains-ai' })
    const [answered] = (await listApplications(scope, { assessment: 'contains-ai' })).rows
    expect(answered).toMatchObject({ ai_assessed_on: '2026-11-23', ai_assessed_by: 'admin de test', suggestion: null })
  })

  test('keeps its history: who changed what', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveApplications(scope, { applications: [{ name: 'Alpha', users: 1 }] })
    await saveApplications(scope, { applications: [{ id, name: 'Alpha', users: 2 }] })
    const { history } = await readApplication(scope, { id })
    expect(history.map(line => [line.operation, line.after?.users])).toEqual([
      ['inventory.save-applications', 2],
      ['inventory.save-applications', 1],
    ])
  })

  test('is archived with a reason, leaves lists and names, and comes back', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveApplications(scope, { applications: [{ name: 'Alpha' }] })
    await archiveApplication(scope, { id, reason: 'remplacé' })
    expect(await listNames(scope, {})).toEqual([])
    await expect(readApplication(scope, { id })).rejects.toThrow(NotFound)
    await restoreRecord(scope, { register: 'application', id })
    expect(await listNames(scope, {})).toMatchObject([{ name: 'Alpha' }])
    await expect(restoreRecord(scope, { register: 'application', id })).rejects.toThrow(NotFound)
  })

  test('of another directorate is not for a referent to change', async () => {
    const { tenant, scope } = await admin()
    const [mine = '', theirs = ''] = await saveDirectorates(scope, {
      directorates: [{ name: 'Voirie' }, { name: 'Culture' }],
    })
    const referent = house.as(tenant, 'referent', { directorates: [mine] })
    const [own = ''] = await saveApplications(referent, {
      applications: [{ name: 'Chantiers', directorate_ids: [mine] }],
    })
    const [other = ''] = await saveApplications(scope, {
      applications: [{ name: 'Billetterie', directorate_ids: [theirs] }],
    })
    await expect(saveApplications(referent, { applications: [{ name: 'Sans direction' }] })).rejects.toThrow(Refused)
    await expect(
      saveApplications(referent, { applications: [{ name: 'Ailleurs', directorate_ids: [theirs] }] }),
    ).rejects.toThrow(Refused)
    await expect(saveApplications(referent, { applications: [{ id: other, name: 'Pris' }] })).rejects.toThrow(NotFound)
    await expect(assessApplications(referent, { ids: [own, other], assessment: 'no-ai' })).rejects.toThrow(Refused)
    expect(await assessApplications(referent, { ids: [own], assessment: 'no-ai' })).toMatchObject({ changed: 1 })
    expect((await listApplications(scope, { assessment: 'no-ai' })).count).toBe(1)
  })

  test('of another authority is nowhere to be found', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveApplications(scope, { applications: [{ name: 'Alpha' }] })
    const other = (await admin()).scope
    await expect(readApplication(other, { id })).rejects.toThrow(NotFound)
    await expect(archiveApplication(other, { id, reason: 'x' })).rejects.toThrow(NotFound)
    await expect(saveApplications(other, { applications: [{ id, name: 'Volé' }] })).rejects.toThrow(NotFound)
    await expect(assessApplications(other, { ids: [id], assessment: 'no-ai' })).rejects.toThrow(Refused)
    expect((await listApplications(other, { search: 'alpha' })).count).toBe(0)
  })
})

describe('A system', () => {
  test('is created in five fields, completed, listed and archived', async () => {
    const { scope } = await admin()
    const id = await saveSystem(scope, {
      name: 'Tri du courrier',
      kind: 'ai',
      origin: 'chosen',
      purpose: 'Trier',
      owner: 'Cheffe du courrier',
    })
    await saveSystem(scope, { id, name: 'Tri du courrier', kind: 'ai', origin: 'chosen', status: 'trial' })
    expect((await readSystem(scope, { id })).system).toMatchObject({ status: 'trial', owner: 'Cheffe du courrier' })
    expect((await listSystems(scope, { search: 'COURRIER', kind: 'ai' })).count).toBe(1)
    expect((await listSystems(scope, { kind: 'rules' })).count).toBe(0)
    await archiveSystem(scope, { id, reason: 'arrêté' })
    expect((await listSystems(scope, {})).count).toBe(0)
    await expect(readSystem(scope, { id })).rejects.toThrow(NotFound)
  })

  test('of another directorate or authority is out of reach', async () => {
    const { tenant, scope } = await admin()
    const [mine = '', theirs = ''] = await saveDirectorates(scope, {
      directorates: [{ name: 'Voirie' }, { name: 'Culture' }],
    })
    const referent = house.as(tenant, 'referent', { directorates: [mine] })
    const id = await saveSystem(scope, {
      name: 'Programmation',
      kind: 'rules',
      origin: 'built',
      directorate_id: theirs,
    })
    await expect(
      saveSystem(referent, { id, name: 'Pris', kind: 'ai', origin: 'built', directorate_id: mine }),
    ).rejects.toThrow(NotFound)
    await expect(saveSystem(referent, { name: 'Sans', kind: 'ai', origin: 'built' })).rejects.toThrow(Refused)
    await expect(archiveSystem((await admin()).scope, { id, reason: 'x' })).rejects.toThrow(NotFound)
  })
})
