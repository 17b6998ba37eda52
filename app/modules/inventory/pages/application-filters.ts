import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import type { Party } from '#organisation/party.ts'
import { worded } from '#ui/form-answers.ts'
import { assessments, hostings, personalData } from '../application.ts'
import { applicationWords } from './application-words.ts'
import { addressOf } from '#ui/list-address.ts'
import { applicationsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

/** The questions that narrow the register; a list too short to choose from is not offered. */
export function applicationFilters(
  { language }: Pick<Visit, 'language'>,
  directorates: readonly Directorate[],
  vendors: readonly Party[],
) {
  const say = applicationWords[language]
  const { filters, any } = say.list
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const all = [
    {
      name: 'assessment',
      label: filters.assessment,
      all: any.feminine,
      options: worded(assessments, say.assessment),
    },
    {
      name: 'hosting',
      label: filters.hosting,
      all: any.masculine,
      options: worded(hostings, say.hosting),
    },
    {
      name: 'personal_data',
      label: filters.personal_data,
      all: any.feminine,
      options: worded(personalData, say.personalData),
    },
    {
      name: 'directorate',
      label: sharedWords[language].directorate,
      all: sharedWords[language].anyDirectorate,
      options: named(directorates),
    },
    {
      name: 'vendor',
      label: filters.vendor,
      all: any.masculine,
      options: named(vendors),
    },
  ]
  return all.filter(({ options }) => options.length > 0)
}

/** Questions people come with, one click each. */
export function applicationViews(visit: Visit, narrowing: Record<string, string>) {
  const { views } = applicationWords[visit.language].list
  const path = visit.href(applicationsPath)
  const here = new URLSearchParams(narrowing).toString()
  const offered: { label: string; query: Record<string, string> }[] = [
    { label: views.all, query: {} },
    { label: views.toAssess, query: { assessment: 'not-assessed' } },
    { label: views.withAi, query: { assessment: 'contains-ai' } },
    { label: views.oldest, query: { sort: 'reviewed_on' } },
  ]
  return offered.map(({ label, query }) => ({
    label,
    href: addressOf(path, query),
    current: new URLSearchParams(query).toString() === here,
  }))
}
