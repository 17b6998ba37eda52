import { sayActor } from '#kernel/sentences.ts'
import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { HistoryEntry } from '#ui/history.tsx'
import { pilotWords } from './words.ts'

/** The history of a request in plain words, newest first; a directorate that answered bears no name. */
export function historyEntries({ language, scope }: Visit, lines: readonly HistoryLine[]): HistoryEntry[] {
  const { history: say, fields } = pilotWords[language]
  const operations = scope.registry.modules.flatMap(module => module.operations)
  const { directorate: _, state: _state, ...labels } = fields
  const shown = (field: string, value: unknown) => {
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return null
    if (field.endsWith('_by')) return sayActor(value, language)
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value
  }
  return lines.map(({ at, operation, actorName, before, after }) => ({
    at,
    who: actorName === 'anonymous' ? say.anonymous : sayActor(actorName, language),
    what: operations.find(({ spec }) => spec.name === operation)?.spec.summary[language] ?? say.changed,
    changes: Object.entries(labels).flatMap(([field, label]) => {
      const [was, is] = [shown(field, before?.[field]), shown(field, after?.[field])]
      return was === is ? [] : [{ field: label, before: was, after: is }]
    }),
  }))
}
