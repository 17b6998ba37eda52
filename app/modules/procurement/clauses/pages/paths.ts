/** Screens of clauses, below the tenant. */
export const contractPathOf = (id: string) => `/marches/${id}`
export const contractClausesPattern = '/marches/:id/clauses'
export const contractClausesPath = (id: string) => `/marches/${id}/clauses`
export const coveragePath = '/marches/couverture'
export const deliveriesPath = '/marches/remises'
export const libraryPath = '/clauses'
export const composerPath = '/clauses/annexe'
export const annexesPath = '/clauses/annexes'
export const clausePath = (topic: string) => `${libraryPath}/${topic}`
export const annexPath = (id: string) => `${annexesPath}/${id}`
/** Where a dataset of the catalogue stands. */
export const datasetPath = (id: string) => `/catalogue/${id}`
