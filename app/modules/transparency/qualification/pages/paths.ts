/** Screens of qualification, below the tenant. */
export const qualificationsPath = '/qualification'
export const systemQualificationPath = (system: string) => `/systemes/${system}/qualification`
export const questionsPath = (system: string, theme: string) => `${systemQualificationPath(system)}/questions/${theme}`
export const concludePath = (system: string) => `${systemQualificationPath(system)}/conclure`
export const runPath = (system: string, number: number | string) => `${systemQualificationPath(system)}/${number}`
export const runSheetPath = (system: string, number: number | string) => `${runPath(system, number)}/fiche.pdf`
export const runDataPath = (system: string, number: number | string) => `${runPath(system, number)}/donnees.json`
