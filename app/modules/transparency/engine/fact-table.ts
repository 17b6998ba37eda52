import annex3 from '../data/annex3.json' with { type: 'json' }
import art5 from '../data/art5.json' with { type: 'json' }
import cnil from '../data/cnil-criteria.json' with { type: 'json' }

/** How a fact is said. `alias` is another way to say a list, written by people as by programs. */
export type Kind =
  | { kind: 'flag' }
  | { kind: 'code'; codes: readonly string[] }
  | { kind: 'codes'; codes: readonly string[]; alias?: 'none' | 'flag' | 'rank' }
  | { kind: 'date'; from: string; to: string }
  | { kind: 'number'; most: number; whole: boolean }

const flag = { kind: 'flag' } as const
const date = { kind: 'date', from: '1990-01-01', to: '2050-12-31' } as const
const code = <C extends string>(...codes: C[]) => ({ kind: 'code', codes }) as const
const ids = (rows: readonly { id: string }[]) => rows.map(row => row.id)

/**
 * Every input of the engine, in the order in which rules meet them.
 * Absent or null is unknown; an empty list is « none ».
 */
export const factTable = {
  /** The day for which the law is read: the consolidated text is dated from the entry into force of the Act. */
  as_of: { kind: 'date', from: '2024-08-01', to: '2031-12-31' },
  /** Article 2. "none" and [] both say that no exclusion is invoked; one code alone may stand for a list of one. */
  excluded_scope: { kind: 'codes', codes: ['research_only', 'national_security'], alias: 'none' },
  is_ai: code('yes', 'no', 'unsure'),
  role: code('deployer', 'provider', 'both'),
  own_name: flag,
  purpose_changed: flag,
  substantial_modification: flag,
  art5: { kind: 'codes', codes: ids(art5.practices) },
  annex1_product: flag,
  third_party_assessment: flag,
  safety_component: flag,
  annex3: { kind: 'codes', codes: ids(annex3.points) },
  verification_only: flag,
  conscious_presentation: flag,
  critical_entity: flag,
  acts_for_public_authority: flag,
  affects_natural_persons: flag,
  fraud_main_purpose: flag,
  law_enforcement_authority: flag,
  exposed_to_voters: flag,
  profiling: flag,
  cond63: { kind: 'codes', codes: ['a', 'b', 'c', 'd'] },
  material_influence: flag,
  significant_risk: flag,
  provider_63_assessment: code('documented+registered', 'claimed', 'none'),
  interacts_directly: flag,
  obvious: flag,
  generates_content: flag,
  emotion_or_biocat: flag,
  deepfake_published: flag,
  public_interest_text: flag,
  editorial_review: flag,
  market_date: date,
  in_service_date: date,
  design_change_date: date,
  public_body: flag,
  legal_or_significant_effect: flag,
  individual_decision: code('none', 'basis', 'sole_basis'),
  target: code('natural', 'legal', 'both'),
  secret_L311_5: flag,
  decision_on_appeal: flag,
  self_learning_in_production: flag,
  many_people_or_major_effect: flag,
  fte: { kind: 'number', most: 1_000_000, whole: false },
  population: { kind: 'number', most: 100_000_000, whole: true },
  personal_data: flag,
  sensitive_data: flag,
  criminal_data: flag,
  transfers_outside_eu: flag,
  /** true says « one of the list », false « none of it ». */
  cnil_list: { kind: 'codes', codes: ids(cnil.required), alias: 'flag' },
  cnil_exempt: { kind: 'codes', codes: ids(cnil.exempt), alias: 'flag' },
  learned_scoring: flag,
  /** A criterion may also be said by its rank, from 1 to 9. */
  criteria9: { kind: 'codes', codes: ids(cnil.criteria), alias: 'rank' },
  public_space_video_analysis: flag,
  statutory_basis: flag,
  workplace_effect: flag,
  monitors_agents: flag,
  online_service: flag,
} as const satisfies Record<string, Kind>

export type FactName = keyof typeof factTable

type Value<K> = K extends { kind: 'flag' }
  ? boolean
  : K extends { kind: 'code'; codes: readonly (infer C)[] }
    ? C
    : K extends { kind: 'codes'; codes: readonly (infer C)[] }
      ? C[]
      : K extends { kind: 'number' }
        ? number
        : string

/** What is known of one system; what is not there is not known. */
export type Facts = { readonly [N in FactName]?: Value<(typeof factTable)[N]> }
export type FactValue = boolean | number | string | string[]

export const factNames = Object.keys(factTable) as readonly FactName[]

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factTable, name)
}

export function kindOf(name: FactName): Kind {
  return factTable[name]
}

/** Every answer that could change something: of a list, none of it or one alone; dates and numbers have no end. */
export function answersTo(name: FactName): readonly FactValue[] {
  const kind = kindOf(name)
  if (kind.kind === 'flag') return [false, true]
  if (kind.kind === 'code') return kind.codes.filter(answer => answer !== 'unsure')
  return kind.kind === 'codes' ? [[], ...kind.codes.map(one => [one])] : []
}
