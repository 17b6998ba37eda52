/** Screens of publication, below the tenant. */
export const registryPath = '/registre'
export const approvalsPath = `${registryPath}/a-approuver`
export const settingsPath = `${registryPath}/reglages`
export const everydayPath = '/usages-courants'
export const sheetPattern = '/systemes/:id/fiche'
export const sheetPath = (systemId: string) => sheetPattern.replace(':id', systemId)
export const systemPath = (systemId: string) => `/systemes/${systemId}`
