/** Screens of instances, decisions, agreements and accounts, below the tenant. */
export const bodiesPath = '/instances'
export const meetingsPath = `${bodiesPath}/reunions`
export const decisionsPath = '/releve-de-decisions'
export const agreementsPath = '/conventions'
export const partnersPath = `${agreementsPath}/partenaires`
export const accountsPath = `${bodiesPath}/bilans`
export const remindersPath = `${bodiesPath}/echeances`
