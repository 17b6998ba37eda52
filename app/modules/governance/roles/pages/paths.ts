/** Screens of the roles, below the tenant. */
export const rolesPath = '/gouvernance'
export const holdersPath = `${rolesPath}/titulaires`

/** The form of a new holder, begun for a seat. */
export function newHolderPath(begun: { role?: string; directorate?: string; party?: string }): string {
  const { role, directorate, party } = begun
  const named = { role, direction: directorate, organisme: party }
  const query = new URLSearchParams(
    Object.entries(named).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return query ? `${holdersPath}/nouveau?${query}` : `${holdersPath}/nouveau`
}
