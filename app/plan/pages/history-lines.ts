import { sayActor } from '#kernel/sentences.ts'
import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { HistoryEntry } from '#ui/history.tsx'
import { factKinds } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { historyWords } from './history-words.ts'

/** The history of a record in the words of the screens; columns that people never see are left out. */
export function historyLines({ scope, language }: Pick<Visit, 'scope' | 'language'>, lines: readonly HistoryLine[]) {
  const operations = new Map(
    scope.registry.modules.flatMap(module => module.operations).map(({ spec }) => [spec.name as string, spec.summary]),
  )
  return lines.map((line): HistoryEntry => {
    const { before, after, operation, actorName, at } = line
    return {
      at,
      who: sayActor(actorName, language),
      what: operations.get(operation ?? '')?.[language] ?? operation ?? historyWords[language].unknown,
      changes: Object.entries(historyWords[language].fields).flatMap(([column, field]) => {
        const [was, is] = [sayValue(column, before?.[column], language), sayValue(column, after?.[column], language)]
        return was === is ? [] : [{ field, before: was, after: is }]
      }),
    }
  })
}

function sayValue(column: string, value: unknown, language: Visit['language']): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.join(', ') || null
  if (typeof value === 'boolean') return historyWords[language][value ? 'yes' : 'no']
  const text = String(value)
  if (column.endsWith('_by')) return sayActor(text, language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, language)
  const named: Record<string, Record<string, string>> = {
    state: planTexts[language].states,
    effort: planTexts[language].efforts,
    kind: { [text]: factKinds.get(text)?.label[language] ?? text },
  }
  return named[column]?.[text] ?? text
}
