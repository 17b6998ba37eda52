import type { Visit } from '#kernel/page.ts'
import { formatNumber, formatShare } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import { measuredWords } from '../explain.ts'
import type { CriterionResult } from '../level.ts'
import { pointWords } from './point-words.ts'

/** What was measured: a figure that says what it counted, or the document that stands for it. */
export function Measured({ visit, result }: { visit: Visit; result: CriterionResult }) {
  const { language, scope } = visit
  const { indicator, by, state, needed, criterion } = result
  const words = measuredWords(result, language)
  const counted = indicator && (by === 'indicator' || state === 'unmet')
  if (!counted) return <>{words}</>
  const known = scope.registry.modules.flatMap(module => module.indicators ?? []).find(({ id }) => id === indicator.id)
  const share = needed?.read === 'ratio' && (indicator.denominator ?? 0) >= 5
  const fraction = needed?.read === 'ratio' && !share
  return (
    <Figure
      language={language}
      id={`mesure-${criterion.id.replace(/[^\w-]/g, '-')}`}
      label={known?.name[language] ?? criterion.text[language]}
      value={
        share
          ? formatShare((indicator.numerator ?? 0) / (indicator.denominator ?? 1), language)
          : fraction
            ? formatNumber(indicator.numerator ?? 0, language)
            : words
      }
      numerator={indicator.numerator}
      denominator={indicator.denominator}
      date={indicator.newestEvidence}
      method={known?.method[language] ?? pointWords[language].why.method}
      href={visit.href(indicator.link)}
    />
  )
}
