export const dcatPath = '/catalogue/dcat'
export const dcatFilePath = `${dcatPath}/:file`
export const publicationsPath = '/catalogue/publication'
export const publicationPath = `${publicationsPath}/:id`
