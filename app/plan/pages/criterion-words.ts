import { formatNumber, formatShare, type Language } from '#kernel/texts.ts'
import type { FactTest, IndicatorTest } from '../criteria.ts'
import type { CriterionResult } from '../level.ts'
import { actionTemplates, factKinds } from '../referential.ts'
import { newFactPath } from './paths.ts'
import { pointWords } from './point-words.ts'

export interface Way {
  words: string
  /** The form that records this document, below the tenant. */
  path: string | null
}

/** Everything that would meet a criterion, with the thresholds as applied to this authority. */
export function waysToMeet(result: CriterionResult, small: boolean, language: Language): Way[] {
  const { criterion } = result
  const ways = criterion.anyOf.map(test =>
    'fact' in test
      ? {
          words: factWords(test, small, language),
          path: newFactPath({ point: criterion.prerequisite, kind: test.fact }),
        }
      : { words: thresholdWords(test, result, small, language), path: null },
  )
  return ways.filter(({ words }, index) => ways.findIndex(way => way.words === words) === index)
}

function factWords(test: FactTest, small: boolean, language: Language): string {
  const t = pointWords[language].why
  const count = (small ? test.atLeastSmall : undefined) ?? test.atLeast ?? 1
  const kind = factKinds.get(test.fact)?.label[language] ?? test.fact
  const within = test.withinMonths ? t.within(String(test.withinMonths)) : ''
  return `${count > 1 ? t.addFacts(String(count), kind) : t.addFact(kind)}${within}`
}

function thresholdWords(test: IndicatorTest, result: CriterionResult, small: boolean, language: Language): string {
  const t = pointWords[language].needed
  const { needed, indicator } = result
  const threshold = (small ? test.small : undefined) ?? test.threshold ?? 1
  if (test.read === 'exists') return t.exists
  if (test.read === 'age') return t.months(String(threshold))
  if (test.read === 'ratio') {
    const applied = indicator?.id === test.indicator && needed?.count ? needed.threshold : null
    if (applied === null) {
      const share = formatShare(threshold, language)
      return threshold >= 1 ? share : t.atLeast(share)
    }
    return t.ofBase(formatNumber(applied, language), formatNumber(indicator?.denominator ?? 0, language))
  }
  const share = test.read === 'value' && threshold < 1 && test.op === '>='
  const words = share ? formatShare(threshold, language) : formatNumber(threshold, language)
  return test.op === '<=' ? t.atMost(words) : t.atLeast(words)
}

/** The screen where a criterion is improved: the rows that were counted, or where its document is recorded. */
export function improvePath({ criterion, indicator }: CriterionResult): string {
  if (indicator) return indicator.link
  const screen = actionTemplates.get(criterion.action)?.screen ?? '/ajouter'
  if (screen !== '/faits') return screen
  const kind = criterion.anyOf.flatMap(test => ('fact' in test ? [test.fact] : []))[0]
  return newFactPath({ point: criterion.prerequisite, kind })
}

/** Met, not yet, no data, to come: the state of a criterion in words. */
export function stateWords({ state, by }: CriterionResult, language: Language): string {
  const t = pointWords[language].states
  return by === 'nothing-found' ? t['nothing-found'] : t[state]
}
