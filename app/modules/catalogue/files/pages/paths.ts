/** Screens of files and schemas, below the tenant. */
export const depositPath = '/catalogue/deposer'
export const schemasPath = '/catalogue/schemas'
export const filesPath = (dataset: string) => `/catalogue/${dataset}/fichiers`
export const filePath = (dataset: string, distribution: string) => `${filesPath(dataset)}/${distribution}`

/** Where a job is followed, in the module that shows them all. */
export const jobPath = (id: string) => `/travaux/${id}`
