/** Paths below the tenant. */
export const membersPath = '/reglages/membres'
export const invitationsPath = '/reglages/invitations'
export const auditPath = '/reglages/journal'
