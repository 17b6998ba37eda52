import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { formatDate, type Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { buckets, states } from '../inquiry.ts'
import { listInquiries, type ListedInquiry } from '../list-inquiries.ts'
import { questionnaireOf } from '../questionnaire.ts'
import { readInquiry } from '../read-inquiry.ts'
import { inquiriesPath } from './paths.ts'
import { listWords } from './words.ts'

const { fr, en } = listWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const inquiryColumns: readonly Column<ListedInquiry>[] = [
  fieldColumn('vendor', label('vendor')),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  fieldColumn('sent_on', label('sent_on')),
  fieldColumn('days', label('days')),
  fieldColumn('reminded', label('reminded')),
  {
    key: 'share',
    label: label('share'),
    value: ({ answered, questions }, language) => listWords[language].share(String(answered), String(questions)),
  },
  fieldColumn('deadline', label('deadline')),
  {
    key: 'next',
    label: label('next'),
    value: ({ step }, language) =>
      step && listWords[language].stepFrom(listWords[language].steps[step.what], formatDate(step.on, language)),
  },
  {
    key: 'questionnaire',
    label: label('questionnaire'),
    optional: true,
    value: (row, language) => questionnaireOf(row).title[language],
  },
  {
    key: 'subjects',
    label: label('subjects'),
    optional: true,
    value: ({ subjects }) => subjects.map(({ name }) => name).join(', '),
  },
  fieldColumn('follower', label('follower'), true),
  fieldColumn('no_answer_on', label('no_answer_on'), true),
]

export const inquiryNarrowing = ['search', 'state', 'age']

export const inquiryRegister = register<ListedInquiry>({
  id: 'inquiries.inquiry',
  name: { fr: fr.title, en: en.title },
  path: inquiriesPath,
  reads: 'inquiries.read',
  narrowing: inquiryNarrowing,
  columns: inquiryColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listInquiries(scope, inquiriesAsked(narrowing))),
  nameOf: async (scope, id) => (await readInquiry(scope, { id })).inquiry.vendor,
})

/** The list’s own input, from its address. */
export function inquiriesAsked({ search, state, age }: Narrowing) {
  return { search, state: oneOf(states, state), age: oneOf(buckets, age) }
}
