/** Paths of the plan's pages, below the tenant. */
export const paths = {
  home: '/',
  actions: '/plan',
  board: '/plan/tableau',
  calendar: '/plan/calendrier',
  calendarFile: '/plan/calendrier.ics',
  calendarLinks: '/plan/calendrier/abonnement',
  comparison: '/plan/comparaison',
  comparisonCsv: '/plan/comparaison.csv',
  comparisonXlsx: '/plan/comparaison.xlsx',
  workbook: '/plan/plan-actions-ia.xlsx',
  actionList: '/plan/actions',
  newAction: '/plan/actions/nouvelle',
  validation: '/plan/validation',
  facts: '/faits',
  newFact: '/faits/nouveau',
  report: '/rapport',
  reportFile: '/rapport/plan-actions-ia',
  deliberation: '/rapport/projet-de-deliberation.docx',
  organisation: '/organisation',
  describe: '/organisation/premiers-pas',
  addFile: '/ajouter',
} as const

export const pointPath = (id: string) => `/points/${id}`
export const actionPath = (id: string) => `/plan/actions/${id}`
export const undoPath = (operation: string) => `/plan/annuler/${operation}`
/** Read by calendar applications, without a session. */
export const sharedCalendarPath = (token: string) => `/agenda/${token}/plan.ics`
/** The document of a decision about an action. */
export const decisionFilePath = (id: string) => `/plan/decisions/${id}/piece`
export const factPath = (id: string) => `/faits/${id}`
export const filePath = (id: string) => `/fichiers/${id}`

/** The form of a new fact, begun for a point or a kind. */
export function newFactPath(begun: { point?: string; kind?: string }): string {
  const query = new URLSearchParams(Object.entries(begun).filter(([, value]) => value)).toString()
  return query ? `${paths.newFact}?${query}` : paths.newFact
}
