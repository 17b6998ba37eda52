/** Screens of needs and of expected publications, below the tenant. */
export const needsPath = '/besoins'
export const newNeedPath = `${needsPath}/nouveau`
export const productionPath = `${needsPath}/plan-de-production`
export const needPath = (id: string) => `${needsPath}/${id}`
export const publicationsPath = '/publications-attendues'
export const publicationPath = (rule: string) => `${publicationsPath}/${rule}`
