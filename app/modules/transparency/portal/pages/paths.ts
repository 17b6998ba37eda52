/** Screens of the public site, below the tenant. */
export const publicSitePath = '/reglages/site-public'
export const posterPath = '/registre/:id/affiche'
