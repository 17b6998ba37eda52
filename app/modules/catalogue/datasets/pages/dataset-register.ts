import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { accessLevels, bands, families, freshnesses, personalData } from '../dataset.ts'
import { listDatasets, sorts, type ListedDataset } from '../list-datasets.ts'
import { readDataset } from '../read-dataset.ts'
import { frequencies, labelIn, licences, themes } from '../../vocabularies/terms.ts'
import { boxIn } from './box-address.ts'
import { datasetWords } from './dataset-words.ts'
import { listWords } from './list-words.ts'
import { cataloguePath } from './paths.ts'

const { fr, en } = datasetWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const listed = (key: keyof typeof listWords.fr.columns): Text => ({
  fr: listWords.fr.columns[key],
  en: listWords.en.columns[key],
})
const both = <K extends 'families' | 'accessLevels' | 'personalData'>(key: K) => ({ fr: fr[key], en: en[key] })
type Field = Extract<keyof ListedDataset, string>
const termColumn = (key: 'licence' | 'frequency', terms: Parameters<typeof labelIn>[0], optional: boolean) => ({
  key,
  label: label(key),
  optional,
  value: (row: ListedDataset, language: 'fr' | 'en') => (row[key] === null ? null : labelIn(terms, row[key], language)),
})

const datasetColumns: readonly Column<ListedDataset>[] = [
  fieldColumn<ListedDataset>('title', label('title')),
  codedColumn<ListedDataset>('family', label('family'), both('families')),
  fieldColumn<ListedDataset>('directorate', listed('directorate')),
  fieldColumn<ListedDataset>('owner', label('owner')),
  fieldColumn<ListedDataset>('readiness', listed('readiness')),
  codedColumn<ListedDataset>('freshness', listed('freshness'), {
    fr: listWords.fr.freshnesses,
    en: listWords.en.freshnesses,
  }),
  fieldColumn<ListedDataset>('modified_on', label('modified_on')),
  codedColumn<ListedDataset>('personal_data', label('personal_data'), both('personalData'), true),
  codedColumn<ListedDataset>('access_level', label('access_level'), both('accessLevels'), true),
  fieldColumn<ListedDataset>('formats', listed('formats'), true),
  {
    key: 'themes',
    label: label('themes'),
    optional: true,
    value: (row, language) => row.themes.map(code => labelIn(themes, code, language)).join(', ') || null,
  },
  ...(['description', 'keywords', 'publisher'] satisfies Field[]).map(key =>
    fieldColumn<ListedDataset>(key, label(key), true),
  ),
  termColumn('licence', licences, true),
  fieldColumn<ListedDataset>('licence_text', label('licence_text'), true),
  fieldColumn<ListedDataset>('legal_basis', label('legal_basis'), true),
  termColumn('frequency', frequencies, true),
  fieldColumn<ListedDataset>('described_on', label('described_on'), true),
  fieldColumn<ListedDataset>('place', label('place'), true),
  fieldColumn<ListedDataset>('conforms_to', label('conforms_to'), true),
  fieldColumn<ListedDataset>('landing_page', label('landing_page'), true),
]

export const boxNames = ['west', 'south', 'east', 'north'] as const
export const facetFilters = [
  'family',
  'directorate',
  'theme',
  'format',
  'readiness',
  'personal_data',
  'access_level',
  'freshness',
  'owned',
] as const
export const datasetNarrowing = ['search', ...facetFilters, ...boxNames, 'sort', 'order']

export const datasetRegister = register<ListedDataset>({
  id: 'catalogue.dataset',
  name: { fr: listWords.fr.title, en: listWords.en.title },
  path: cataloguePath,
  reads: 'catalogue.read',
  narrowing: datasetNarrowing,
  columns: datasetColumns,
  rows: async (scope, narrowing, page) =>
    (await listDatasets(scope, { ...datasetsAsked(narrowing), page, size: 500 })).rows,
  nameOf: async (scope, id) => (await readDataset(scope, { id })).dataset.title,
})

const isId = (text: string) => /^[0-9a-f-]{36}$/i.test(text)

/** The list’s own input, from its address: what is not a value of the field is as if absent. */
export function datasetsAsked(narrowing: Narrowing) {
  const { search, directorate, theme, format, sort, order } = narrowing
  return {
    search,
    family: oneOf(families, narrowing.family),
    directorate: directorate && (directorate === 'none' || isId(directorate)) ? directorate : undefined,
    theme: theme?.slice(0, 20),
    format: format?.slice(0, 20),
    readiness: oneOf(bands, narrowing.readiness),
    personal_data: oneOf(personalData, narrowing.personal_data),
    access_level: oneOf(accessLevels, narrowing.access_level),
    freshness: oneOf(freshnesses, narrowing.freshness),
    owned: oneOf(['yes', 'no'] as const, narrowing.owned),
    box: boxIn(narrowing),
    sort: oneOf(sorts, sort),
    order: order === 'desc' ? ('desc' as const) : undefined,
  }
}
