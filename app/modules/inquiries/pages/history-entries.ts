import { sayActor } from '#kernel/sentences.ts'
import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import type { HistoryEntry } from '#ui/history.tsx'
import { recordWords } from './record-words.ts'

/** The history of a letter in plain words, newest first. */
export function historyEntries({ language, scope }: Visit, lines: readonly HistoryLine[]): HistoryEntry[] {
  const { history: say, fields } = recordWords[language]
  const operations = scope.registry.modules.flatMap(module => module.operations)
  const { questionnaire: _, ...labels } = fields
  return lines.map(({ at, operation, actorName, before, after }) => ({
    at,
    who: sayActor(actorName, language),
    what:
      operations.find(({ spec }) => spec.name === operation)?.spec.summary[language] ??
      (before ? say.changed : say.created),
    changes: Object.entries(labels).flatMap(([field, label]) => {
      const [was, is] = [shown(field, before?.[field], language), shown(field, after?.[field], language)]
      return was === is ? [] : [{ field: label, before: was, after: is }]
    }),
  }))
}

function shown(field: string, value: unknown, language: Language): string | null {
  if (typeof value !== 'string') return null
  if (field.endsWith('_by')) return sayActor(value, language)
  if (value === 'mail' || value === 'self') return recordWords[language].how[value]
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value
}
