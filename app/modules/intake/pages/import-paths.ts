/** The file of an import, as it was received. */
export const importFilePath = (id: string) => `/ajouter/${id}/fichier`
