import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { fieldsOf, openHouse } from '../../../tests/support/house.ts'
import { editApplications } from './edit-applications.ts'
import { listApplications } from './list-applications.ts'
import { saveApplications } from './save-applications.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

test('A referent changes the applications of their directorates, all or none, and adds no other directorate', async () => {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [mine = '', other = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Culture' }, { name: 'Voirie' }],
  })
  const [own = '', foreign = ''] = await saveApplications(admin, {
    applications: [
      { name: 'A', directorate_ids: [mine] },
      { name: 'B', directorate_ids: [other] },
    ],
  })
  const referent = house.as(tenant, 'referent', { directorates: [mine] })
  expect(await editApplications(referent, { ids: [own], hosting: 'own' })).toMatchObject({ changed: 1 })
  await expect(editApplications(referent, { ids: [own, foreign], hosting: 'pooled' })).rejects.toThrow(Refused)
  await expect(editApplications(referent, { ids: [own], directorate: other })).rejects.toThrow(Refused)
  expect((await listApplications(admin, {})).rows.map(({ hosting }) => hosting)).toEqual(['own', null])
  await expect(editApplications(house.as(tenant, 'dpo'), { ids: [own], hosting: 'own' })).rejects.toThrow(Refused)
  expect(await fieldsOf(editApplications(admin, { ids: [] }))).toEqual({ ids: 'kernel.required' })
})
