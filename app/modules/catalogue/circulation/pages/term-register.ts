import { fieldColumn, register, type Column } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { listTerms } from '../list-terms.ts'
import { readTerm } from '../read-term.ts'
import type { Term } from '../term.ts'
import { termsPath } from './paths.ts'
import { termWords } from './term-words.ts'

const { fr, en } = termWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const termColumns: readonly Column<Term>[] = [
  fieldColumn('term', label('term')),
  fieldColumn('definition', label('definition')),
  fieldColumn('source', label('source')),
  { key: 'datasets', label: { fr: 'Jeux de données', en: 'Datasets' }, value: row => row.dataset_ids.length },
]

export const termRegister = register<Term>({
  id: 'catalogue.term',
  name: { fr: fr.title, en: en.title },
  path: termsPath,
  reads: 'catalogue.read',
  narrowing: ['search'],
  columns: termColumns,
  rows: async (scope, { search }, page) => (page > 1 ? [] : listTerms(scope, { search })),
  nameOf: async (scope, id) => (await readTerm(scope, { id })).term.term,
})
