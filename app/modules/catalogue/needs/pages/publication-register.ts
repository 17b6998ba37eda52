import { NotFound } from '#kernel/errors.ts'
import { codedColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { sayActor } from '#kernel/sentences.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { frequencies, labelIn } from '../../vocabularies/terms.ts'
import { expectedStates } from '../expected.ts'
import { listExpected } from '../list-expected.ts'
import type { Expected } from '../load-expected.ts'
import { publicationsPath } from './paths.ts'
import { publicationWords } from './publication-words.ts'

const { fr, en } = publicationWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const publicationColumns: readonly Column<Expected>[] = [
  { key: 'title', label: label('title'), value: ({ rule }, language) => rule.title[language] },
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  {
    key: 'evidence',
    label: label('evidence'),
    value: ({ found }) => found.map(({ title }) => title).join(' ; ') || null,
  },
  {
    key: 'action',
    label: label('action'),
    // Nothing is asked where nothing is due, or where it is done.
    value: ({ rule, state }, language) =>
      state === 'not-due' || state === 'published-valid' ? null : rule.action[language],
  },
  {
    key: 'article',
    label: label('article'),
    value: ({ rule }, language) =>
      rule.verified ? rule.article : `${rule.article} (${publicationWords[language].unverified})`,
  },
  { key: 'checked_on', label: label('checked_on'), value: ({ check }) => check?.checked_on ?? null },
  {
    key: 'due',
    label: label('due'),
    optional: true,
    value: ({ due }, language) => publicationWords[language].dues[due === null ? 'unknown' : due ? 'yes' : 'no'],
  },
  {
    key: 'schema',
    label: label('schema'),
    optional: true,
    value: ({ rule }) => rule.schema && `${rule.schema.id} ${rule.schema.version}`.trim(),
  },
  {
    key: 'frequency',
    label: label('frequency'),
    optional: true,
    value: ({ rule }, language) => labelIn(frequencies, rule.frequency, language),
  },
  {
    key: 'checked_by',
    label: label('checked_by'),
    optional: true,
    value: ({ check }, language) => (check ? sayActor(check.checked_by, language) : null),
  },
  { key: 'review_on', label: label('review_on'), optional: true, value: ({ check }) => check?.review_on ?? null },
  { key: 'note', label: label('note'), optional: true, value: ({ check }) => check?.note ?? null },
  { key: 'dataset', label: label('dataset'), optional: true, value: ({ check }) => check?.dataset?.title ?? null },
]

/** Rules are the rows: there are some whether or not somebody checked them. */
export const publicationRegister = register<Expected>({
  id: 'catalogue.publication_check',
  name: { fr: fr.title, en: en.title },
  path: publicationsPath,
  reads: 'catalogue.read',
  narrowing: ['search', 'state', 'checked'],
  columns: publicationColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listExpected(scope, publicationsAsked(narrowing))),
  async nameOf(scope, id) {
    const found = (await listExpected(scope, {})).find(one => one.id === id)
    if (!found) throw new NotFound('kernel.not-found')
    return found.rule.title[scope.language]
  },
})

export function publicationsAsked({ search, state, checked }: Narrowing) {
  return { search, state: oneOf(expectedStates, state), checked: oneOf(['yes', 'no'] as const, checked) }
}
