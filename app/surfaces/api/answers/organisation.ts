import { z } from 'zod'
import { authorityTypes } from '#organisation/authority.ts'
import { partyKinds } from '#organisation/party.ts'
import { day, instant, numberOrNull, textOrNull } from './parts.ts'

export const authority = z.looseObject({
  type: z.enum(authorityTypes),
  siren: textOrNull,
  siret: textOrNull,
  population: numberOrNull,
  population_year: numberOrNull,
  agents: numberOrNull,
  competences: z.array(z.string()),
  mandate_start: day,
  mandate_end: day,
  budget_debate: textOrNull,
  budget_vote: textOrNull,
  languages: z.array(z.string()),
  capacity_person_days: numberOrNull,
  capacity_euros: numberOrNull,
  no_sanction_signed_on: day,
  no_sanction_signed_by: textOrNull,
})

export const directorate = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  aliases: z.array(z.string()),
  category_a: numberOrNull,
  category_b: numberOrNull,
  category_c: numberOrNull,
  headcount: numberOrNull,
  without_pc: numberOrNull,
})

export const party = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(partyKinds),
  siret: textOrNull,
  country: textOrNull,
  website: textOrNull,
  contact: textOrNull,
  member_since: day,
  agreement_from: day,
  agreement_until: day,
  agreement_reference: textOrNull,
})

export const key = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  permissions: z.array(z.string()),
  maker: z.string(),
  created_at: instant,
  expires_at: instant,
  last_used_on: day,
  revoked_at: instant.nullable(),
  revoked_by: textOrNull,
})
