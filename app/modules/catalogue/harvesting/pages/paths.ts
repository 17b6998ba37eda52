/** Screens of harvests, below the tenant. */
export const sourcesPath = '/moissonnage'
export const newSourcePath = `${sourcesPath}/nouvelle`
export const rejectionsPath = `${sourcesPath}/rejets`
export const mergesPath = `${sourcesPath}/reunions`
export const originsPath = (datasetId: string) => `${sourcesPath}/jeux/${datasetId}`
export const sourcePath = (id: string) => `${sourcesPath}/${id}`
