/** Screens of what circulates, below the tenant. */
export const accessPath = '/demandes-d-acces'
export const newAccessPath = `${accessPath}/nouvelle`
export const reusesPath = '/reutilisations'
export const termsPath = '/glossaire'
export const linksPath = '/catalogue/liens'
export const circulationPath = (dataset: string) => `/catalogue/${dataset}/circulation`
/** `?jeu=` a dataset, `?mots=` what was searched in vain. */
export const askDatasetPath = (dataset: string) => `${newAccessPath}?jeu=${dataset}`
export const askWordsPath = (words: string) => `${newAccessPath}?mots=${encodeURIComponent(words)}`
