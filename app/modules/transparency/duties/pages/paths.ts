/** Screens of duties, below the tenant. */
export const dutiesPath = '/obligations'
export const remindersPath = `${dutiesPath}/rappels`
export const dutiesCalendarPath = `${dutiesPath}/calendrier.ics`
export const systemDutiesPath = (system: string) => `/systemes/${system}/obligations`
