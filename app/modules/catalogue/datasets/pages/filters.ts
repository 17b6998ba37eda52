import type { Visit } from '#kernel/page.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised } from '#ui/form-answers.ts'
import { addressOf } from '#ui/list-address.ts'
import type { Filter } from '#ui/register-tools.tsx'
import type { FacetName, Facets } from '../facets.ts'
import { labelIn, themes } from '../../vocabularies/terms.ts'
import { facetFilters } from './dataset-register.ts'
import { datasetWords } from './dataset-words.ts'
import { listWords } from './list-words.ts'
import { cataloguePath } from './paths.ts'

/** Facets of this search as questions: each answer says how many datasets it leaves. */
export function datasetFilters(
  { language }: Visit,
  narrowing: Record<string, string>,
  facets: Facets,
  directorates: readonly Directorate[],
): Filter[] {
  const say = listWords[language]
  return facetFilters
    .map(name => ({
      name,
      ...say.filters[name],
      value: narrowing[name] ?? '',
      options: optionsOf(name, narrowing[name], facets).map(({ value, count }) => ({
        value,
        label: say.option(labelOf(name, value, language, directorates), formatNumber(count, language, 0)),
      })),
    }))
    .filter(({ options, value }) => options.length > 1 || value !== '')
}

/** What is chosen stays offered even when nothing is left of it. */
function optionsOf(name: FacetName, chosen: string | undefined, facets: Facets) {
  const found = facets[name]
  if (!chosen || found.some(({ value }) => value === chosen)) return found
  return [...found, { value: chosen, count: 0 }]
}

function labelOf(name: FacetName, value: string, language: Language, directorates: readonly Directorate[]): string {
  const [say, dataset] = [listWords[language], datasetWords[language]]
  if (value === 'other') return capitalised(say.other)
  const none: Readonly<Record<string, string>> = say.none
  if (value === 'none' && none[name]) return capitalised(none[name])
  if (name === 'directorate')
    return directorates.find(({ id }) => id === value)?.name ?? capitalised(none.directorate ?? '')
  if (name === 'theme') return labelIn(themes, value, language)
  if (name === 'format') return value
  const coded: Record<string, Readonly<Record<string, string>>> = {
    family: dataset.families,
    readiness: say.bands,
    personal_data: dataset.personalData,
    access_level: dataset.accessLevels,
    freshness: say.freshnesses,
    owned: say.owneds,
  }
  const words = coded[name] ?? {}
  return capitalised(Object.hasOwn(words, value) ? (words[value] ?? value) : value)
}

/** The questions people come with, one click each. */
export function datasetViews(visit: Visit, narrowing: Record<string, string>) {
  const { views } = listWords[visit.language]
  const here = new URLSearchParams(narrowing).toString()
  const offered: { label: string; query: Record<string, string> }[] = [
    { label: views.all, query: {} },
    { label: views.late, query: { freshness: 'late', sort: 'modified_on' } },
    { label: views.unowned, query: { owned: 'no' } },
    { label: views.unjudged, query: { personal_data: 'unknown' } },
    { label: views.ready, query: { sort: 'readiness', order: 'desc' } },
  ]
  return offered.map(({ label, query }) => ({
    label,
    href: addressOf(visit.href(cataloguePath), query),
    current: new URLSearchParams(query).toString() === here,
  }))
}
