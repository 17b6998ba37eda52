import type { Visit } from '#kernel/page.ts'
import type { FieldError } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { intakeWords } from './words.ts'

/** `lines.3.dated`: what a module refused, by line of the file and field. */
const place = /^lines\.(\d+)\.(\w+)$/

/** What was refused, for the summary: with a link to its field in a document's form, with its line and column in a table. */
export function lineProblems(visit: Visit, found: FoundImport): FieldError[] {
  const preview = found.import.preview
  const t = intakeWords[visit.language].preview
  return Object.keys(visit.problems).map(key => {
    const message = visit.problem(key) ?? key
    const [, line, name] = place.exec(key) ?? []
    if (!line || !name) return { message }
    if (preview?.form?.some(field => field.name === name)) return { field: `${name}-${line}`, message }
    const label = preview?.fields?.find(field => field.name === name)?.label[visit.language]
    return { message: t.atLine(line, label ?? '', message) }
  })
}

/** The sentence beside one field of a document's form. */
export function problemAt(visit: Visit, line: number, field: string): string | undefined {
  return visit.problem(`lines.${line}.${field}`)
}
