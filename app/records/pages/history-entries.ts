import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import type { HistoryEntry } from '#ui/history.tsx'
import { recordsWords } from './words.ts'

/** How the columns of a record are named and their values said; a column without a label is not shown. */
export interface HistoryWords {
  labels: Readonly<Record<string, string>>
  /** Words of a coded value; undefined = shown as it is. */
  say?(column: string, value: string): string | undefined
  /** What this kind of record says in words of its own. */
  words?: Partial<Record<'created' | 'changed' | 'anonymous', string>>
}

/** The history of one record in plain words, newest first. */
export function historyEntries(
  { scope, language }: Pick<Visit, 'scope' | 'language'>,
  lines: readonly HistoryLine[],
  { labels, say, words }: HistoryWords,
): HistoryEntry[] {
  const usual = recordsWords[language].history
  const operations = scope.registry.modules.flatMap(module => module.operations)
  return lines.map(({ at, actorName, operation, before, after }) => ({
    at,
    who: (actorName === 'anonymous' && words?.anonymous) || sayActor(actorName, language),
    what:
      operations.find(({ spec }) => spec.name === operation)?.spec.summary[language] ??
      (before ? (words?.changed ?? usual.changed) : (words?.created ?? usual.created)),
    changes: Object.entries(labels).flatMap(([column, field]) => {
      const show = (value: unknown) =>
        showValue(
          value,
          language,
          part => say?.(column, part) ?? (column.endsWith('_by') ? sayActor(part, language) : undefined),
        )
      const [was, is] = [show(before?.[column]), show(after?.[column])]
      return was === is ? [] : [{ field, before: was, after: is }]
    }),
  }))
}

/** Null where nothing is written: an empty list, an empty text. */
function showValue(value: unknown, language: Language, say: (part: string) => string | undefined): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return say(String(value)) ?? recordsWords[language][value ? 'yes' : 'no']
  const parts = partsOf(value)
  const said = parts.map(say)
  if (said.some(part => part !== undefined)) return said.filter(part => part !== undefined).join(', ')
  const text = parts.join(', ')
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text, language) : text || null
}

/** Settings are an object of names and values, said as they are typed: « organisation=val-de-brume ». */
function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, set]) => `${name}=${String(set)}`)
  return [String(value)]
}
