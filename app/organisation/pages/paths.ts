/** Screens about the authority itself, below the tenant. */
export const identityPath = '/organisation'
export const firstStepsPath = '/organisation/premiers-pas'
export const directoratesPath = '/organisation/directions'
export const partiesPath = '/organisation/partenaires'
export const commitmentPath = '/organisation/engagement'
