import type { Visit } from '#kernel/page.ts'
import type { FieldError } from '#ui/form.tsx'

/** What is wrong with the posted form, for the summary at its top. */
export function problemsOf(visit: Visit): FieldError[] {
  return Object.keys(visit.problems).map(field => ({ field, message: visit.problem(field) ?? '' }))
}
