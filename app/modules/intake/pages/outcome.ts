import type { Scope } from '#kernel/scope.ts'
import { formatNumber, type Text } from '#kernel/texts.ts'
import { recogniserOf } from '../best-recogniser.ts'
import { intakeWords } from './words.ts'

/** What came of an import, in the words of the module that took it in. */
export function outcomeOf(scope: Scope, recogniser: string | null, created: number, updated: number): Text {
  const own = recogniser ? recogniserOf(scope.registry, recogniser)?.outcome?.(created, updated) : undefined
  const said = (language: 'fr' | 'en') =>
    intakeWords[language].preview.imported(formatNumber(created, language), formatNumber(updated, language))
  return own ?? { fr: said('fr'), en: said('en') }
}
