import { expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { archiveApplication } from './archive-application.ts'
import { listContractReferences } from './list-contract-references.ts'
import { saveApplications } from './save-applications.ts'

const house = await openHouse()

test('Applications that name a contract are listed with it, archived ones and those of others left out', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const applications = [
    { name: 'Bêta', contract_reference: '2026-014', personal_data: 'ordinary' as const },
    { name: 'Alpha', contract_reference: '2026-015' },
    { name: 'Sans contrat' },
    { name: 'Retirée', contract_reference: '2026-016' },
  ]
  const ids = await saveApplications(admin, { applications })
  await archiveApplication(admin, { id: ids[3] ?? '', reason: 'Arrêtée' })
  expect(await listContractReferences(admin, {})).toEqual([
    { id: ids[1], name: 'Alpha', contract_reference: '2026-015', personal_data: null },
    { id: ids[0], name: 'Bêta', contract_reference: '2026-014', personal_data: 'ordinary' },
  ])
  expect(await listContractReferences(house.as(await house.tenant(), 'admin'), {})).toEqual([])
})
