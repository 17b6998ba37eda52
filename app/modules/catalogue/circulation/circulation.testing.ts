import { fixedClock } from '#kernel/clock.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveParty } from '#organisation/save-party.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { saveDatasets } from '../datasets/save-datasets.ts'

/** An authority with two directorates, a partner and three datasets, the first held by roads. */
export async function openCirculation() {
  const house = await openHouse()
  const at = (tenant: Tenant, day: string, role: 'admin' | 'data' | 'hr' = 'data') =>
    house.as(tenant, role, { clock: fixedClock(`${day}T09:00:00Z`) })

  async function authority() {
    const tenant = await house.tenant()
    const admin = house.as(tenant, 'admin')
    const data = house.as(tenant, 'data')
    const [roads = '', culture = ''] = await saveDirectorates(admin, {
      directorates: [{ name: 'Voirie' }, { name: 'Culture' }],
    })
    const party = await saveParty(admin, { name: 'Syndicat des eaux', kind: 'syndicat' })
    const [counts = '', sensors = '', map = ''] = await saveDatasets(data, {
      datasets: [
        {
          title: 'Comptages routiers',
          family: 'business',
          directorate_id: roads,
          contact: 'Service voirie, voirie@ville.example',
          distributions: [
            { kind: 'file', title: 'Export', download_url: 'https://donnees.ville.example/comptages.csv' },
            { kind: 'page', access_url: 'https://ville.example/comptages' },
          ],
        },
        { title: 'Capteurs', family: 'gis' },
        { title: 'Carte du trafic', family: 'open-data', directorate_id: culture },
      ],
    })
    return { tenant, admin, data, roads, culture, party, counts, sensors, map }
  }

  return { house, at, authority }
}
