import { civilDate } from '#kernel/clock.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listSources, standings, type ListedSource } from '../list-sources.ts'
import { protocols } from '../protocol.ts'
import { readSource } from '../read-source.ts'
import { sourcesPath } from './paths.ts'
import { sayRun } from './run-words.ts'
import { sourceWords } from './words.ts'

const { fr, en } = sourceWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

/** A row that knows the zone in which its instants are read. */
export type SourceLine = ListedSource & { zone: string }

const sourceColumns: readonly Column<SourceLine>[] = [
  fieldColumn('name', label('name')),
  codedColumn('protocol', label('protocol'), { fr: fr.protocols, en: en.protocols }),
  { key: 'last', label: label('last'), value: ({ last }, language) => sayRun(last, language) },
  { key: 'last_on', label: label('last_on'), value: ({ last, zone }) => last && civilDate(last.queued_at, zone) },
  fieldColumn('datasets', label('datasets')),
  codedColumn('schedule', label('schedule'), { fr: fr.schedules, en: en.schedules }),
  codedColumn('standing', label('standing'), { fr: fr.standings, en: en.standings }, true),
  codedColumn('family', label('family'), { fr: fr.families, en: en.families }, true),
  fieldColumn('directorate', label('directorate'), true),
  fieldColumn('address', label('address'), true),
]

export const sourceRegister = register<SourceLine>({
  id: 'catalogue.source',
  name: { fr: fr.title, en: en.title },
  path: sourcesPath,
  reads: 'catalogue.read',
  narrowing: ['search', 'standing', 'protocol'],
  columns: sourceColumns,
  async rows(scope, narrowing, page) {
    if (page > 1) return []
    const zone = scope.tenant?.timeZone ?? 'Europe/Paris'
    return (await listSources(scope, sourcesAsked(narrowing))).map(row => ({ ...row, zone }))
  },
  nameOf: async (scope, id) => (await readSource(scope, { id })).source.name,
})

/** The list’s own input, from its address. */
export function sourcesAsked({ search, standing, protocol }: Narrowing) {
  return { search, standing: oneOf(standings, standing), protocol: oneOf(protocols, protocol) }
}
