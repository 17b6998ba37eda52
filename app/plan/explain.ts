import { formatDate, formatNumber, formatShare, frenchSpaces, spaced, type Language } from '#kernel/texts.ts'
import type { CriterionResult, RowResult } from './level.ts'
import { isPlanned, levels } from './referential.ts'
import { planTexts } from './texts.ts'

/** Everything that a level says of itself: home, point, report and API use these sentences and no others. */
export function levelName(level: number | null, language: Language, state?: RowResult['state']): string {
  if (level === null && state === 'to-come') return planTexts[language].why.toCome
  return level === null ? planTexts[language].why.noData : (levels[level]?.name[language] ?? '')
}

/** « 62 logiciels sur 128 (48 %) », « 12 », « pas de donnée » */
export function measuredWords(result: CriterionResult, language: Language): string {
  const t = planTexts[language].why
  const { indicator, fact, needed, by, state } = result
  if (by === 'nothing-found') return t.nothingFound(formatDate(fact?.dated ?? '', language))
  if (by === 'fact' && fact) return t.fact(formatDate(fact.dated, language))
  if (by === 'empty') return t.empty
  if (state === 'to-come' || awaitsModule(result)) return t.toCome
  if (!indicator || state === 'no-data') return t.noData
  if (needed?.read === 'ratio') {
    const share = indicator.denominator ? (indicator.numerator ?? 0) / indicator.denominator : 0
    const base = t.outOf(
      formatNumber(indicator.numerator ?? 0, language),
      formatNumber(indicator.denominator ?? 0, language),
    )
    // A share of fewer than five things misleads: the fraction alone is shown.
    return (indicator.denominator ?? 0) < 5 ? base : `${base} (${formatShare(share, language)})`
  }
  if (needed?.read === 'exists') return indicator.value || indicator.numerator ? t.yes : t.no
  if (needed?.read === 'age') return t.newest(formatDate(indicator.newestEvidence ?? '', language))
  if (needed?.read === 'value' && indicator.value !== null) {
    return indicator.unit === 'share' ? formatShare(indicator.value, language) : formatNumber(indicator.value, language)
  }
  return formatNumber(indicator.numerator ?? indicator.value ?? 0, language)
}

/** No document yet, and the register that would measure it is still to come: that is what is said, here as on the home page. */
function awaitsModule({ state, needed, criterion }: CriterionResult): boolean {
  if (state !== 'no-data' || needed?.read !== 'fact') return false
  return criterion.anyOf.some(test => 'indicator' in test && isPlanned(test.indicator))
}

/** Why this level, in sentences: what is met at the level reached, then what holds it. */
export function reasonsFor(row: RowResult, language: Language): string[] {
  const t = planTexts[language].why
  const said = (sentence: string) => spaced(sentence, language)
  if (row.state === 'not-applicable') {
    return [
      row.notApplicableBecause === 'decided' ? (row.position.not_applicable_reason ?? '') : said(t.withoutInhabitants),
    ]
  }
  const reasons = row.criteria
    .filter(c => c.met && c.criterion.level <= Math.max(1, row.level ?? 0))
    .map(c => criterionSentence(c, language))
  if (row.ceiling) reasons.push(ceilingSentence(row, language))
  if (reasons.length === 0) reasons.push(said(row.state === 'to-come' ? t.rowToCome : t.nothingMeasured))
  return reasons
}

export function ceilingSentence(row: RowResult, language: Language): string {
  if (!row.ceiling) return ''
  return spaced(planTexts[language].why.ceiling(row.ceiling.row, row.ceiling.level ?? 0), language)
}

export function criterionSentence(result: CriterionResult, language: Language): string {
  const sentence = `${result.criterion.text[language]} : ${measuredWords(result, language)}`
  return language === 'fr' ? frenchSpaces(sentence) : sentence.replace(' : ', ': ')
}
