import { sayActor } from '#kernel/sentences.ts'
import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import type { HistoryEntry } from '#ui/history.tsx'
import { sharedWords } from './shared-words.ts'

/** How the fields of a record are named and their values said; a field without a label is not shown. */
export interface HistoryWords {
  labels: Readonly<Record<string, string>>
  /** Words of a coded value; undefined = shown as it is. */
  say(field: string, value: string): string | undefined
}

/** The history of one record in plain words, newest first. */
export function historyEntries(visit: Visit, lines: readonly HistoryLine[], words: HistoryWords): HistoryEntry[] {
  const { language, scope } = visit
  const say = sharedWords[language].history
  const operations = scope.registry.modules.flatMap(module => module.operations)
  return lines.map(line => {
    const { before, after } = line
    const summary = operations.find(({ spec }) => spec.name === line.operation)?.spec.summary[language]
    return {
      at: line.at,
      who: sayActor(line.actorName, language),
      what: summary ?? (before ? say.changed : say.created),
      changes: Object.entries(words.labels).flatMap(([field, label]) => {
        const [was, is] = [valueOf(before?.[field]), valueOf(after?.[field])]
        const show = (value: string | null) => value && showValue(field, value, words, language)
        return was === is ? [] : [{ field: label, before: show(was), after: show(is) }]
      }),
    }
  })
}

/** A stored value as text; an empty list is a blank. */
function valueOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length ? value.join(', ') : null
  return String(value)
}

function showValue(field: string, value: string, words: HistoryWords, language: Language): string {
  const said = value.split(', ').map(part => words.say(field, part))
  if (said.some(part => part !== undefined)) return said.filter(part => part !== undefined).join(', ')
  if (field.endsWith('_by')) return sayActor(value, language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language)
  return /^\d+$/.test(value) && field === 'users' ? formatNumber(Number(value), language, 0) : value
}
