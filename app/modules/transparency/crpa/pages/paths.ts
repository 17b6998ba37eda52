export const publicRequestsPath = '/demandes-du-public'
export const newPublicRequestPath = `${publicRequestsPath}/nouvelle`
export const explanationPath = '/systemes/:id/explication'
