import type { Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { applicationWords, assessments, type Links } from '#modules/inventory/public.ts'
import { capitalised } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { NodeKind } from '../graph.ts'
import { placeOf, unknownCountry } from '../hosting-place.ts'
import { countryName, hostingName } from './node-words.ts'
import { mapWords } from './words.ts'

export interface TableLine {
  id: string
  kind: NodeKind
  name: string
  directorates: string[]
  vendor: string | null
  hosting: string
  /** The answer about AI, then what is known of it by name. */
  ai: string
  systems: { id: string; kind: NodeKind; name: string }[]
  /** How many other records it is tied to. */
  links: number
}

type Names = Pick<Links, 'directorates' | 'vendors'>

/** What the map shows, one application a line; AI that belongs to none has its own. */
export function tableLines({ language }: Pick<Visit, 'language'>, records: Links, all: Names): TableLine[] {
  const directorates = new Map(all.directorates.map(({ id, name }) => [id, name]))
  const vendors = new Map(all.vendors.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.flatMap(id => directorates.get(id) ?? []).toSorted(byName(language))
  const vendorOf = (id: string | null) => (id === null ? null : (vendors.get(id) ?? null))
  const inside = Map.groupBy(
    [
      ...records.systems.map(one => ({ ...one, kind: 'system' as const })),
      ...records.imposed.map(one => ({ ...one, kind: 'imposed' as const, directorate_id: null })),
    ],
    ({ application_id }) => application_id,
  )
  const lines = records.applications.map((one): TableLine => {
    const systems = inside.get(one.id) ?? []
    const uses = named(one.directorate_ids)
    return {
      id: one.id,
      kind: 'application',
      name: one.name,
      directorates: uses,
      vendor: vendorOf(one.vendor_id),
      hosting: placeWords(one, language),
      ai: capitalised(applicationWords[language].assessment[oneOf(assessments, one.ai_assessment) ?? 'not-assessed']),
      systems,
      links: uses.length + systems.length + (vendorOf(one.vendor_id) ? 1 : 0),
    }
  })
  const loose = (inside.get(null) ?? []).map(({ id, kind, name, directorate_id, vendor_id }): TableLine => {
    const uses = named(directorate_id ? [directorate_id] : [])
    const links = uses.length + (vendorOf(vendor_id) ? 1 : 0)
    const ai = capitalised(mapWords[language].kinds[kind])
    return { id, kind, name, directorates: uses, vendor: vendorOf(vendor_id), hosting: '', ai, systems: [], links }
  })
  return [...lines, ...loose]
}

/** « Chez l’éditeur, en France » ; the country is added when the answer does not say it. */
function placeWords(one: { hosting: string | null; hosting_country: string | null }, language: Language): string {
  const { country, hosting } = placeOf(one)
  const words = hostingName(hosting, language)
  if (!one.hosting_country) return words
  return country === unknownCountry ? words : `${words} (${countryName(country, language)})`
}

function byName(language: Language) {
  const { compare } = new Intl.Collator(language)
  return compare
}
