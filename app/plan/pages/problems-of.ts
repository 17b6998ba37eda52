import type { Visit } from '#kernel/page.ts'

/** The errors of a refused form, for its summary; `prefix` is the place of the form's fields in the operation's input. */
export function problemsOf(visit: Visit, prefix = ''): { field: string; message: string }[] {
  return Object.keys(visit.problems).map(field => ({
    field: field.startsWith(prefix) ? field.slice(prefix.length) : field,
    message: visit.problem(field) ?? field,
  }))
}
