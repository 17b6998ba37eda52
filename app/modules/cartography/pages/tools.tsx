import type { Visit } from '#kernel/page.ts'
import {
  applicationWords,
  assessments,
  criticalities,
  hostings,
  type Links,
  personalData,
} from '#modules/inventory/public.ts'
import { capitalised } from '#ui/form-answers.ts'
import { RegisterTools } from '#ui/register-tools.tsx'
import { addressOf } from '#ui/list-address.ts'
import { views } from '../graph.ts'
import { mapPath } from '../paths.ts'
import { type Asked, viewWords } from './asked.ts'
import { mapWords } from './words.ts'

/** The three views, one click each, with the filters kept. */
export function Views({ visit, asked }: { visit: Visit; asked: Asked }) {
  const say = mapWords[visit.language].views
  const path = visit.href(mapPath)
  return (
    <ul class="register-views" aria-label={say.label}>
      {views.map(view => (
        <li key={view}>
          <a
            href={addressOf(path, asked.narrowing, { vue: viewWords[view] || null, autour: null, pas: null })}
            aria-current={view === asked.input.view ? 'true' : undefined}
          >
            {say[view]}
          </a>
        </li>
      ))}
    </ul>
  )
}

type Choices = Pick<Links, 'directorates' | 'vendors'>

/** The filters, in the address; those with nothing to choose from are left out. */
export function MapFilters({ visit, asked, all }: { visit: Visit; asked: Asked; all: Choices }) {
  const { language } = visit
  const say = mapWords[language]
  const words = applicationWords[language]
  const { narrowing } = asked
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const worded = <T extends string>(values: readonly T[], texts: Record<T, string>) =>
    values.map(value => ({ value, label: capitalised(texts[value]) }))
  const offered = [
    { name: 'directorate', all: say.any.feminine, options: named(all.directorates) },
    { name: 'vendor', all: say.any.masculine, options: named(all.vendors) },
    { name: 'assessment', all: say.any.feminine, options: worded(assessments, words.assessment) },
    { name: 'hosting', all: say.any.masculine, options: worded(hostings, words.hosting) },
    { name: 'personal_data', all: say.any.feminine, options: worded(personalData, words.personalData) },
    { name: 'criticality', all: say.any.feminine, options: worded(criticalities, words.criticality) },
  ] as const
  const { vue } = narrowing
  return (
    <RegisterTools
      language={language}
      path={visit.href(mapPath)}
      search={null}
      filters={offered
        .filter(({ options }) => options.length > 0)
        .map(filter => ({ ...filter, label: say.filters[filter.name], value: narrowing[filter.name] ?? '' }))}
      keep={vue ? { vue } : {}}
      narrowed={asked.narrowed}
    />
  )
}
