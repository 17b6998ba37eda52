import type { Preview } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import { recogniserOf } from '../best-recogniser.ts'

/** « une liste de logiciels » */
export function labelOf(scope: Scope, recogniser: string | null): string | null {
  return recogniser ? (recogniserOf(scope.registry, recogniser)?.label[scope.language] ?? recogniser) : null
}

/** A cell of a staged row as a person reads it. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(item => (item === '*' ? '…' : shownValue(item))).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The same, with the words of a field whose values are codes (« own » → « sur nos serveurs ») and dates in full. */
export function wordedValue(
  { options }: NonNullable<Preview['fields']>[number],
  value: unknown,
  language: Language,
): string {
  const shown = options?.find(option => option.value === value)?.label[language] ?? shownValue(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(shown) ? formatDate(shown, language) : shown
}
