/** Paths below the tenant. */
export const keysPath = '/reglages/cles'
export const newKeyPath = `${keysPath}/nouvelle`
/** Outside tenants: one document for the whole installation. */
export const documentationPath = '/api/docs'
