import type { Scope, Tenant } from '#kernel/scope.ts'
import { publishDatasets } from '#modules/catalogue/dcat/publish-datasets.ts'
import { addDataset } from './catalogue-rows.ts'
import type { openHouse } from './house.ts'

/** Two datasets: one that anybody may read, one that may be opened. */
export async function fillDcat(
  house: Awaited<ReturnType<typeof openHouse>>,
  admin: Scope,
  tenant: Tenant,
  marker: string,
): Promise<void> {
  const said = { title: marker, description: marker, publisher: marker, owner: marker, keywords: [marker] }
  const way = { title: marker, access_url: `https://${marker.toLowerCase()}.example.fr/a.csv` }
  const online = await addDataset(house.database, tenant, said, [way])
  await addDataset(house.database, tenant, { ...said, title: `${marker} bis` }, [way])
  await publishDatasets(admin, { ids: [online] })
}
