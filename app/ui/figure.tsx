import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import { figureWords } from '#ui/figure-words.ts'

export interface FigureProps {
  language: Language
  /** Unique in the page: the explanation is reached by it. */
  id: string
  /** What is counted, in a few words; shown above when `large`. */
  label: string
  /** Already formatted; null = no data. */
  value: string | null
  numerator: number | null
  denominator: number | null
  /** Civil date of the newest evidence. */
  date: string | null
  method: string
  /** The rows that were counted. */
  href?: string
  large?: boolean
}

/** A figure that says what it counted: by tap or keyboard everywhere, by hover or focus where `interestfor` is known. */
export function Figure(props: FigureProps) {
  const { language, id, label, value, large = false } = props
  const words = figureWords[language].figure
  const base =
    props.numerator === null || props.denominator === null
      ? null
      : words.base(formatNumber(props.numerator, language), formatNumber(props.denominator, language))
  // `interestfor` is not in Preact's types yet.
  const onInterest = { interestfor: id }
  return (
    <span class={['figure', large && 'figure-large', value === null && 'figure-none'].filter(Boolean).join(' ')}>
      {large && <span class="figure-label">{label}</span>}
      <button type="button" class="figure-value" popovertarget={id} {...onInterest}>
        {value ?? words.noData}
        <span class="visually-hidden">{` (${label}, ${words.explain})`}</span>
      </button>
      {base && <span class="figure-base">{base}</span>}
      <Explanation {...props} />
    </span>
  )
}

function Explanation({ language, id, numerator, denominator, date, method, href }: FigureProps) {
  const words = figureWords[language].figure
  return (
    <span class="figure-why" id={id} popover="auto">
      <span class="figure-pairs">
        {numerator !== null && <Pair name={words.numerator} value={formatNumber(numerator, language)} />}
        {denominator !== null && <Pair name={words.denominator} value={formatNumber(denominator, language)} />}
        <Pair name={words.date} value={date === null ? words.undated : formatDate(date, language)} />
        <Pair name={words.method} value={method} />
      </span>
      {href && <a href={href}>{words.rows}</a>}
    </span>
  )
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <span class="figure-name">{`${name} `}</span>
      <span>{value}</span>
    </>
  )
}
