// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AuthorityTable {
  tenant_id: string
  id: string
  type: string
  siren: string | null
  siret: string | null
  population: number | null
  population_year: number | null
  agents: number | null
  competences: Generated<string[]>
  mandate_start: string | null
  mandate_end: string | null
  budget_debate: string | null
  budget_vote: string | null
  languages: Generated<string[]>
  logo_file_id: string | null
  colour: string | null
  capacity_person_days: number | null
  capacity_euros: number | null
  complete_list_applications: number | null
  no_sanction_signed_on: string | null
  no_sanction_signed_by: string | null
  declaration_token: string | null
}

export interface DirectorateTable {
  tenant_id: string
  id: string
  name: string
  aliases: Generated<string[]>
  category_a: number | null
  category_b: number | null
  category_c: number | null
  headcount: number | null
  without_pc: number | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface PartyTable {
  tenant_id: string
  id: string
  name: string
  kind: string
  siret: string | null
  country: string | null
  website: string | null
  contact: string | null
  member_since: string | null
  agreement_from: string | null
  agreement_until: string | null
  agreement_reference: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export type Tables = {
  'organisation.authority': AuthorityTable
  'organisation.directorate': DirectorateTable
  'organisation.party': PartyTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
