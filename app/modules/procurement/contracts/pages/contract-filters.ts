import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised, worded } from '#ui/form-answers.ts'
import { addressOf } from '#ui/list-address.ts'
import type { Filter } from '#ui/register-tools.tsx'
import { dataBearings, kinds, services } from '../contract.ts'
import { endings } from '../list-contracts.ts'
import { listWords } from './list-words.ts'
import { contractsPath } from './paths.ts'
import { contractWords } from './words.ts'

interface Named {
  id: string
  name: string
}

/** The questions that narrow the register; a list too short to choose from is not offered. */
export function contractFilters(
  { language }: Pick<Visit, 'language'>,
  directorates: readonly Directorate[],
  holders: readonly Named[],
) {
  const [say, { fields, ...words }] = [listWords[language], contractWords[language]]
  const named = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const filter = (name: string, label: string, all: string, options: Filter['options']) => ({
    name,
    label,
    all,
    options,
  })
  const { masculine, feminine } = say.any
  return [
    filter('kind', fields.kind, feminine, [
      ...worded(kinds, words.kinds),
      { value: 'delegated', label: capitalised(say.delegated) },
    ]),
    filter('service', fields.service, masculine, worded(services, words.services)),
    filter('ending', say.filters.ending, feminine, worded(endings, say.endings)),
    filter('data', say.filters.data, masculine, [
      ...worded(dataBearings, words.dataBearings),
      { value: 'suggested', label: capitalised(say.data.suggested) },
    ]),
    filter('plan', say.filters.plan, feminine, worded(['planned', 'to-plan'], say.plans)),
    filter('state', say.filters.state, masculine, worded(['to-confirm', 'confirmed'], say.states)),
    filter('directorate', fields.directorate_id, feminine, named(directorates)),
    filter('vendor', say.filters.vendor, masculine, named(holders)),
  ].filter(({ options }) => options.length > 0)
}

/** Questions people come with, one click each. */
export function contractViews(visit: Visit, narrowing: Record<string, string>) {
  const { views } = listWords[visit.language]
  const path = visit.href(contractsPath)
  const here = new URLSearchParams(narrowing).toString()
  const offered: { label: string; query: Record<string, string> }[] = [
    { label: views.all, query: {} },
    { label: views.confirm, query: { state: 'to-confirm' } },
    { label: views.decide, query: { data: 'suggested' } },
    { label: views.ending, query: { ending: '12' } },
    { label: views.delegated, query: { kind: 'delegated' } },
  ]
  return offered.map(({ label, query }) => ({
    label,
    href: addressOf(path, query),
    current: new URLSearchParams(query).toString() === here,
  }))
}
