import { isId } from '#kernel/ids.ts'
import { actorColumn, codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { frequencies, labelIn } from '../../vocabularies/terms.ts'
import { listNeeds } from '../list-needs.ts'
import type { Need } from '../load-needs.ts'
import { dataStates, standings, ways } from '../need.ts'
import { readNeed } from '../read-need.ts'
import { needWords } from './need-words.ts'
import { needsPath } from './paths.ts'

const { fr, en } = needWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const needColumns: readonly Column<Need>[] = [
  fieldColumn('title', label('title')),
  codedColumn('standing', label('standing'), { fr: fr.standings, en: en.standings }),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  { key: 'dataset', label: label('dataset'), value: ({ dataset }) => dataset?.title ?? null },
  { key: 'use', label: label('project'), value: ({ system, project }) => system ?? project },
  fieldColumn('plan_due', label('plan_due')),
  fieldColumn('directorate', label('directorate'), true),
  fieldColumn('object', label('object'), true),
  fieldColumn('granularity', label('granularity'), true),
  fieldColumn('history_years', label('history_years'), true),
  fieldColumn('place', label('place'), true),
  {
    key: 'frequency',
    label: label('frequency'),
    optional: true,
    value: ({ frequency }, language) => frequency && labelIn(frequencies, frequency, language),
  },
  fieldColumn('legal_basis', label('legal_basis'), true),
  fieldColumn('owner', label('owner'), true),
  fieldColumn('declared_on', label('declared_on'), true),
  actorColumn('declared_by', label('declared_by'), true),
  fieldColumn('match_reason', label('match_reason'), true),
  codedColumn('plan_way', label('plan_way'), { fr: fr.ways, en: en.ways }, true),
  fieldColumn('plan_effort', label('plan_effort'), true),
  fieldColumn('plan_owner', label('plan_owner'), true),
  fieldColumn('plan_reference', label('plan_reference'), true),
  fieldColumn('closed_on', label('closed_on'), true),
]

const pageSize = 500

export const needRegister = register<Need>({
  id: 'catalogue.need',
  name: { fr: fr.title, en: en.title },
  path: needsPath,
  reads: 'catalogue.read',
  narrowing: ['search', 'standing', 'state', 'way', 'directorate', 'system'],
  columns: needColumns,
  rows: async (scope, narrowing, page) =>
    (await listNeeds(scope, needsAsked(narrowing))).slice((page - 1) * pageSize, page * pageSize),
  nameOf: async (scope, id) => (await readNeed(scope, { id })).need.title,
})

/** The list’s own input, from its address. */
export function needsAsked({ search, standing, state, way, directorate, system }: Narrowing) {
  return {
    search,
    standing: oneOf(standings, standing),
    state: oneOf(dataStates, state),
    way: oneOf(ways, way),
    directorate: directorate && isId(directorate) ? directorate : undefined,
    system: system && isId(system) ? system : undefined,
  }
}
