import { normaliseHeader } from '#kernel/sheets.ts'
import type { Language } from '#kernel/texts.ts'
import type { Published, Publications } from '#modules/transparency/portal/list-publications.ts'
import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { codes, wordOf } from './codes.ts'

type System = Published<SystemContent>

/** By what one sorts through the register: name in the address → what a system is there; null = not said. */
export const facets = {
  nature: ({ content }: System) => content.nature,
  statut: ({ content }: System) => content.status,
  domaine: ({ content }: System) => content.fields.domain ?? null,
  direction: ({ content }: System) => content.department,
  niveau: ({ content }: System) => content.tier,
  decision: ({ content }: System) => content.individual_decision,
} as const
export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

const unsaid = '-'

export interface Choice {
  value: string
  label: string
  count: number
}

/** The values of a facet that at least one system has. A facet with one value narrows nothing and is not offered. */
export function choicesOf(facet: Facet, publications: Publications, language: Language): Choice[] {
  const made = known.get(publications) ?? new Map<string, Choice[]>()
  known.set(publications, made)
  const key = `${language} ${facet}`
  const choices = made.get(key) ?? countChoices(facet, publications.systems, language)
  made.set(key, choices)
  return choices
}

/** Made once for what is published: each search asks for them twice. */
const known = new WeakMap<Publications, Map<string, Choice[]>>()

function countChoices(facet: Facet, systems: readonly System[], language: Language): Choice[] {
  const counts = new Map<string, number>()
  for (const system of systems) {
    const value = facets[facet](system) ?? unsaid
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (counts.size < 2) return []
  return [...counts]
    .map(([value, count]) => ({ value, count, label: labelOf(facet, value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}

function labelOf(facet: Facet, value: string, language: Language): string {
  const said = codes[language]
  if (value === unsaid) return facet === 'niveau' ? said.unsaid.tier : said.unsaid.decision
  if (facet === 'nature') return wordOf(said.nature, value)
  if (facet === 'statut') return wordOf(said.status, value)
  if (facet === 'niveau') return wordOf(said.tier, value)
  return facet === 'decision' ? wordOf(said.decision, value) : value
}

const indexes = new WeakMap<Publications, Map<string, string>>()

/** Words of each system as they are searched, made once for what is published. */
function indexOf(publications: Publications): Map<string, string> {
  const known = indexes.get(publications)
  if (known) return known
  const index = new Map(
    publications.systems.map(({ id, content }) => {
      const { summary, purpose, domain, decision_type, people } = content.fields
      const words = [content.name, content.department, summary, purpose, domain, decision_type, people]
      return [id, normaliseHeader(words.filter(Boolean).join(' '))]
    }),
  )
  indexes.set(publications, index)
  return index
}

/** Systems that hold every word and have each value asked for; a value that no system has is as if not asked. */
export function narrowed(publications: Publications, query: ReadonlyMap<string, string>, language: Language): System[] {
  const words = normaliseHeader(query.get('q') ?? '')
    .split(' ')
    .filter(word => word !== '')
  const index = indexOf(publications)
  const { systems } = publications
  const asked = facetNames.flatMap(name => {
    const value = query.get(name)
    return value && choicesOf(name, publications, language).some(choice => choice.value === value)
      ? [{ name, value }]
      : []
  })
  return systems.filter(
    system =>
      words.every(word => index.get(system.id)?.includes(word)) &&
      asked.every(({ name, value }) => (facets[name](system) ?? unsaid) === value),
  )
}
