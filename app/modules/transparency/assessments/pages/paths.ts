import { systemsPath } from '#modules/inventory/public.ts'
import { formOf, type Kind } from '../form.ts'

/** Screens of impact assessments, below the tenant. */
export const assessmentsPath = '/analyses'

export const assessmentPath = (id: string) => `${assessmentsPath}/${id}`

/** Where the assessment of a system is begun and written. */
export const guidedPath = (system: string, kind: Kind) => `${systemsPath}/${system}/analyses/${formOf(kind).slug}`

/** Page of the guided form that concludes it. */
export const conclusionSlug = 'conclusion'
