/** Paths below the tenant. */
export const membersPath = '/reglages/membres'
export const invitationsPath = '/reglages/invitations'
export const auditPath = '/reglages/journal'
export const signInSettingsPath = '/reglages/connexion'
export const providersPath = '/reglages/connexion/fournisseurs'
