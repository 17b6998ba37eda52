/** Screens of the catalogue, below the tenant. */
export const cataloguePath = '/catalogue'
export const coveragePath = `${cataloguePath}/couverture`
export const mapPath = `${cataloguePath}/carte`
export const datasetPathOf = (id: string) => `${cataloguePath}/${id}`
/** Where the part that harvests stands. */
export const harvestPath = '/moissonnage'
/** Where the part that looks inside files receives them. */
export const filesPathOf = (id: string) => `${cataloguePath}/${id}/fichiers`
