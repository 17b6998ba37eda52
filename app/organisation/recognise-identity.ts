import { z } from 'zod'
import type { Recogniser } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { normaliseHeader } from '#kernel/sheets.ts'
import { authorityTypes, type AuthorityType } from './authority.ts'
import { saveParty } from './save-party.ts'
import { listParties } from './list-parties.ts'
import { partyKey } from './party.ts'
import { updateAuthority } from './update-authority.ts'

const sheet = z.object({
  name: z.string(),
  type: z.string(),
  siren: z.string().nullish(),
  siret: z.string().nullish(),
  population: z.number().nullish(),
  population_year: z.number().nullish(),
  agents: z.number().nullish(),
  competences: z.array(z.string()).nullish(),
  languages: z.array(z.string()).nullish(),
  member_of: z.array(z.object({ name: z.string(), type: z.string().nullish(), siret: z.string().nullish() })).nullish(),
  member_communes: z.array(z.object({ name: z.string(), population: z.number().nullish() })).nullish(),
  mandate: z.object({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
})

/** The authority's own sheet, in JSON: name, type, SIREN, population, public agents, competences, memberships. */
export const identityRecogniser: Recogniser = {
  id: 'organisation.identity',
  label: { fr: 'la fiche de la collectivité', en: 'the authority’s own sheet' },
  needs: [updateAuthority.spec.needs],
  recognise(file) {
    return isIdentity(file.json) ? 0.97 : 0
  },
  async preview(scope, file) {
    const parsed = sheet.safeParse(file.json)
    if (!parsed.success) return { rows: [], problems: [] }
    const known = await knownParties(scope)
    const joins = parsed.data.member_of?.some(body => !known.has(partyKey(body.name)))
    const needs = [updateAuthority.spec.needs, ...(joins ? [saveParty.spec.needs] : [])]
    return { rows: [{ line: 1, values: parsed.data }], problems: [], needs }
  },
  async apply(scope, rows) {
    const known = await knownParties(scope)
    for (const { values, choice } of rows) {
      if (choice === 'skip') continue
      const { member_of, mandate, type, languages, ...identity } = sheet.parse(values)
      const { name: _, ...facts } = identity
      const input = {
        ...facts,
        type: typeOf(type),
        competences: facts.competences ?? undefined,
        mandate_start: mandate?.start,
        mandate_end: mandate?.end,
        languages: languages?.filter(l => l === 'fr' || l === 'en'),
      }
      await updateAuthority(scope, input)
      for (const body of member_of ?? []) {
        if (known.has(partyKey(body.name))) continue
        await saveParty(scope, {
          name: body.name,
          kind: /epci|communaute|metropole/.test(normaliseHeader(body.type ?? '')) ? 'epci' : 'syndicat',
          siret: body.siret,
        })
      }
    }
    return { created: 0, updated: rows.filter(row => row.choice !== 'skip').length }
  },
}

async function knownParties(scope: Scope): Promise<Set<string>> {
  return new Set((await listParties(scope, {})).map(party => partyKey(party.name)))
}

/** Whether a JSON document is an authority's own sheet. */
export function isIdentity(json: unknown): json is { name: string } {
  const { success, data } = sheet.safeParse(json)
  return success && Boolean(data.siren || data.population)
}

/** « communauté d'agglomération » → communaute-agglomeration */
export function typeOf(typed: string): AuthorityType {
  const plain = normaliseHeader(typed)
    .replace(/\b(d|de|des|la|le|l)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    authorityTypes.find(
      type =>
        type.replaceAll('-de-', '-').replaceAll('-', ' ') === plain ||
        plain.startsWith(type.replaceAll('-de-', ' ').replaceAll('-', ' ')),
    ) ?? 'autre'
  )
}
