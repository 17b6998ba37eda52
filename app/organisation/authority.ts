import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export const authorityTypes = [
  'commune',
  'ccas',
  'communaute-de-communes',
  'communaute-agglomeration',
  'communaute-urbaine',
  'metropole',
  'departement',
  'region',
  'syndicat',
  'centre-de-gestion',
  'autre',
] as const
export type AuthorityType = (typeof authorityTypes)[number]

/** The facts about an authority that drive thresholds everywhere. */
export interface Authority {
  id: string
  type: AuthorityType
  siren: string | null
  siret: string | null
  population: number | null
  population_year: number | null
  agents: number | null
  competences: string[]
  mandate_start: string | null
  mandate_end: string | null
  budget_debate: string | null
  budget_vote: string | null
  languages: string[]
  logo_file_id: string | null
  capacity_person_days: number | null
  capacity_euros: number | null
  complete_list_applications: number | null
  no_sanction_signed_on: string | null
  no_sanction_signed_by: string | null
  declaration_token: string | null
}

/** An authority as those inside may read it: the secret of the declaration link has a query and a permission of its own. */
export type Identity = Omit<Authority, 'declaration_token'>

export function identityOf(authority: Authority): Identity {
  const { declaration_token: _, ...identity } = authority
  return identity
}

/** Fewer than 3,500 inhabitants or fewer than 50 public agents: the small thresholds apply, and a service counts as a directorate. */
export function isSmall(authority: Pick<Authority, 'population' | 'agents'>): boolean {
  return (
    (authority.population !== null && authority.population < 3_500) ||
    (authority.agents !== null && authority.agents < 50)
  )
}

/** A syndicat or a centre de gestion serves authorities, not residents. */
export function hasNoInhabitants(authority: Pick<Authority, 'type' | 'population'>): boolean {
  return (authority.type === 'syndicat' || authority.type === 'centre-de-gestion') && !authority.population
}

/** For verbs already inside their transaction. */
export async function loadAuthority(scope: Work): Promise<Authority> {
  const row = await db(scope).selectFrom('organisation.authority').selectAll().executeTakeFirst()
  return row ? { ...row, type: row.type as AuthorityType } : unknownAuthority
}

const unknownAuthority: Authority = {
  id: '',
  type: 'autre',
  siren: null,
  siret: null,
  population: null,
  population_year: null,
  agents: null,
  competences: [],
  mandate_start: null,
  mandate_end: null,
  budget_debate: null,
  budget_vote: null,
  languages: ['fr'],
  logo_file_id: null,
  capacity_person_days: null,
  capacity_euros: null,
  complete_list_applications: null,
  no_sanction_signed_on: null,
  no_sanction_signed_by: null,
  declaration_token: null,
}
