/** Screens of the register of incidents, below the tenant. */
export const incidentsPath = '/incidents'

export const newIncidentPath = (systemId: string) => `${incidentsPath}/nouveau?systeme=${systemId}`
