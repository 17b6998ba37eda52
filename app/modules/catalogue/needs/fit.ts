import { addMonths } from '#kernel/clock.ts'
import { plainWords } from '#kernel/texts.ts'
import { frequencies, termOf } from '../vocabularies/terms.ts'
import { termsOf } from './terms.ts'

export const aspects = ['granularity', 'history', 'place', 'frequency', 'labels', 'legal_basis'] as const
export type Aspect = (typeof aspects)[number]

/** What a need asks of data; null = it asks nothing of that kind. */
export interface Asked {
  granularity: string | null
  history_years: number | null
  place: string | null
  frequency: string | null
  labels: boolean | null
  legal_basis: string | null
}

/** What the record of a dataset says. */
export interface Offered {
  title: string
  description: string | null
  keywords: readonly string[]
  place: string | null
  frequency: string | null
  temporal_from: string | null
  temporal_until: string | null
  modified_on: string | null
  licence: string | null
  legal_basis: string | null
}

export interface Fit {
  aspect: Aspect
  verdict: 'fits' | 'short' | 'unknown'
  /** What the record says of it, as it is kept; null = nothing. */
  offered: string | null
}

/** Aspect by aspect, only those that the need asks for. What the record does not say is unknown, never short. */
export function fitOf(asked: Asked, offered: Offered): Fit[] {
  return aspects.flatMap(aspect => {
    const wanted = aspect === 'history' ? asked.history_years : asked[aspect]
    return wanted === null || wanted === false ? [] : [{ aspect, ...compare[aspect](asked, offered) }]
  })
}

type Compare = (asked: Asked, offered: Offered) => Omit<Fit, 'aspect'>

const compare: Readonly<Record<Aspect, Compare>> = {
  granularity({ granularity }, offered) {
    const said = new Set(termsOf([offered.title, offered.description ?? '', ...offered.keywords].join(' ')))
    const wanted = termsOf(granularity ?? '')
    const told = wanted.length > 0 && wanted.every(term => said.has(term))
    return { verdict: told ? 'fits' : 'unknown', offered: told ? granularity : null }
  },
  history({ history_years }, { temporal_from, temporal_until, modified_on }) {
    const until = temporal_until ?? modified_on
    if (!temporal_from || !until) return { verdict: 'unknown', offered: temporal_from }
    const enough = addMonths(temporal_from, 12 * (history_years ?? 0)) <= until
    return { verdict: enough ? 'fits' : 'short', offered: `${temporal_from}/${until}` }
  },
  place({ place }, offered) {
    if (!offered.place) return { verdict: 'unknown', offered: null }
    const same = plainWords(place ?? '') === plainWords(offered.place)
    return { verdict: same ? 'fits' : 'unknown', offered: offered.place }
  },
  frequency({ frequency }, offered) {
    const [wanted, given] = [daysOf(frequency), daysOf(offered.frequency)]
    if (wanted === null || given === null) return { verdict: 'unknown', offered: offered.frequency }
    return { verdict: given <= wanted ? 'fits' : 'short', offered: offered.frequency }
  },
  labels(_, { title, description, keywords }) {
    const said = [title, description ?? '', ...keywords].join(' ')
    const told = /\b(annot|etiquet|label)/.test(plainWords(said))
    return { verdict: told ? 'fits' : 'unknown', offered: null }
  },
  legal_basis(_, { licence, legal_basis }) {
    return { verdict: legal_basis || licence ? 'fits' : 'unknown', offered: legal_basis ?? licence }
  },
}

/** Days between two updates; null for rhythms that promise none. */
function daysOf(code: string | null): number | null {
  const rule = termOf(frequencies, code)
  if (!rule || rule.review || rule.frozen) return null
  return rule.months ? rule.months * 30.44 : (rule.days ?? null)
}
