/** Screens of contracts, below the tenant. */
export const contractsPath = '/marches'
export const renewalsPath = '/marches/echeances'
export const remindersPath = '/marches/echeances/rappels'
