/** Paths of the plan's pages, below the tenant. */
export const paths = {
  home: '/',
  actions: '/plan',
  newAction: '/plan/actions/nouvelle',
  validation: '/plan/validation',
  facts: '/faits',
  newFact: '/faits/nouveau',
  report: '/rapport',
  reportFile: '/rapport/plan-actions-ia',
  organisation: '/organisation',
  describe: '/organisation/premiers-pas',
  addFile: '/ajouter',
} as const

export const pointPath = (id: string) => `/points/${id}`
export const actionPath = (id: string) => `/plan/actions/${id}`
export const factPath = (id: string) => `/faits/${id}`
export const filePath = (id: string) => `/fichiers/${id}`

/** The form of a new fact, begun for a point or a kind. */
export function newFactPath(begun: { point?: string; kind?: string }): string {
  const query = new URLSearchParams(Object.entries(begun).filter(([, value]) => value)).toString()
  return query ? `${paths.newFact}?${query}` : paths.newFact
}
