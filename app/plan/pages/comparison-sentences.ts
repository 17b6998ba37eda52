import { formatDate, formatNumber, formatShare, spaced, type Language } from '#kernel/texts.ts'
import type { Comparison } from '../compare-dates.ts'
import type { Change, ComparedIndicator, ComparedPoint, Measure, Side } from '../comparison.ts'
import { levelName } from '../explain.ts'
import { comparisonWords } from './comparison-words.ts'

/** What elected members read: counts of points, one by one; no score, no average, no ranking. */
export function comparisonSentence(comparison: Comparison, language: Language): string {
  const t = comparisonWords[language].sentence
  const { from, to, points, actions, evidence } = comparison
  const say = (date: string) => formatDate(date, language)
  const count = (change: Change) => points.filter(point => point.change === change).length
  const blind = [from, to].find(side => !side.photo)
  const levels = blind
    ? t.unknown(say(blind.date))
    : t.levels(say(from.date), say(to.date), count('up'), count('down'), count('first'), count('lost'), count('same'))
  const rest = t.actions(actions.added.length, actions.done.length, actions.dropped.length, actions.late.length)
  return spaced([levels, rest, t.evidence(evidence.length)].join(' '), language)
}

/** Where the figures of each date come from, and whether the criteria were the same. */
export function comparisonSources({ from, to, referentialChanged }: Comparison, language: Language): string[] {
  const t = comparisonWords[language]
  const say = (date: string) => formatDate(date, language)
  const versions =
    from.referential && to.referential
      ? referentialChanged
        ? t.referential(say(from.referential), say(to.referential))
        : t.sameReferential(say(to.referential))
      : null
  return [sourceOf(from, language), sourceOf(to, language), ...(versions ? [versions] : [])].map(line =>
    spaced(line, language),
  )
}

function sourceOf({ date, today, validation, photoOn }: Side, language: Language): string {
  const t = comparisonWords[language].sides
  const say = (day: string) => formatDate(day, language)
  if (today) return t.today(say(date))
  if (validation) return t.signed(say(date), validation.validated_by, validation.role)
  return photoOn ? t.photo(say(date), say(photoOn)) : t.none(say(date))
}

/** « 2 · organisé », « pas de donnée », « pas de photo »: what nobody kept is never a zero. */
export function levelThen(level: number | null, side: Side, language: Language): string {
  const t = comparisonWords[language]
  if (!side.photo) return t.noPhoto
  return level === null ? t.noData : t.level(String(level), levelName(level, language))
}

export function changeWords({ change, then, now }: ComparedPoint, language: Language): string {
  const t = comparisonWords[language].changes
  if (change === 'same' || change === 'unknown') return t[change]
  if (change === 'first') return spaced(t.first(String(now)), language)
  return change === 'lost' ? t.lost(String(then)) : t[change](String(then), String(now))
}

/** « 48 sur 61 (79 %) »: what was counted, out of what. */
export function measureWords(
  { unit }: Pick<ComparedIndicator, 'unit'>,
  measure: Measure | null,
  language: Language,
): string {
  const t = comparisonWords[language]
  if (!measure) return t.noData
  const { numerator, denominator, value } = measure
  const say = (figure: number) => formatNumber(figure, language)
  if (numerator !== null && denominator !== null) {
    const base = t.outOf(say(numerator), say(denominator))
    // A share of fewer than five things misleads: the fraction alone is shown.
    return denominator < 5 ? base : `${base} (${formatShare(numerator / denominator, language)})`
  }
  const figure = value ?? numerator
  if (figure === null) return t.noData
  if (unit === 'yes-no') return figure > 0 ? t.yes : t.no
  if (unit === 'share') return formatShare(figure, language)
  return unit === 'days' || unit === 'months' ? t.units[unit](say(figure)) : say(figure)
}
