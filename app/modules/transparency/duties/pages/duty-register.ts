import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { dutyStates, families } from '../duty.ts'
import { listDuties } from '../list-duties.ts'
import type { Duty } from '../load-duties.ts'
import { readDuty } from '../read-duty.ts'
import { dutyWords } from '../words.ts'
import { dutiesPath } from './paths.ts'

const { fr, en } = dutyWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const dutyColumns: readonly Column<Duty>[] = [
  fieldColumn('title', label('title')),
  fieldColumn('system', label('system')),
  codedColumn('standing', label('standing'), { fr: fr.standings, en: en.standings }),
  fieldColumn('day', label('day')),
  codedColumn('family', label('family'), { fr: fr.families, en: en.families }),
  fieldColumn('article', label('article')),
  fieldColumn('owner', label('owner')),
  codedColumn('force', label('force'), { fr: fr.forces, en: en.forces }, true),
  codedColumn('actor', label('actor'), { fr: fr.actors, en: en.actors }, true),
  fieldColumn('code', label('code'), true),
  fieldColumn('evidence', label('evidence'), true),
  fieldColumn('evidence_on', label('evidence_on'), true),
  fieldColumn('reason', label('reason'), true),
]

export const dutyNarrowing = ['search', 'state', 'family', 'system']

export const dutyRegister = register<Duty>({
  id: 'transparency.duty',
  name: { fr: 'Obligations', en: 'Duties' },
  path: dutiesPath,
  reads: 'transparency.read',
  narrowing: dutyNarrowing,
  columns: dutyColumns,
  async rows(scope, narrowing, page) {
    return (await listDuties(scope, dutiesAsked(narrowing))).slice((page - 1) * 500, page * 500)
  },
  nameOf: async (scope, id) => (await readDuty(scope, { id })).duty.title,
})

/** The list’s own input, from its address. */
export function dutiesAsked({ search, state, family, system }: Narrowing) {
  return {
    search,
    state: oneOf(dutyStates, state),
    family: oneOf(families, family),
    system: /^[0-9a-f-]{36}$/i.test(system ?? '') ? system : undefined,
  }
}
