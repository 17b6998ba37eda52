import { NotFound } from '#kernel/errors.ts'
import { codedColumn, fieldColumn, register, type Column } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listDeclarations } from '../list-declarations.ts'
import { declaredWords } from './declared-words.ts'
import { directorateNames } from './may-edit.ts'
import { declaredPath } from './paths.ts'

const { fr, en } = declaredWords
type Word = 'directorate' | 'usedFor' | 'data' | 'need' | 'outcome' | 'reason' | 'system'
const label = (key: Word): Text => ({ fr: fr[key], en: en[key] })

type Listed = Awaited<ReturnType<typeof listDeclarations>>[number]
type Named = Listed & { directorate: string | null }

const columns: readonly Column<Named>[] = [
  fieldColumn('tool', { fr: 'Outil', en: 'Tool' }),
  fieldColumn('used_for', label('usedFor')),
  fieldColumn('directorate', label('directorate')),
  codedColumn('data_used', label('data'), { fr: fr.dataKinds, en: en.dataKinds }),
  fieldColumn('need', label('need')),
  fieldColumn('declared_on', { fr: 'Déclaré le', en: 'Declared on' }),
  codedColumn('outcome', label('outcome'), { fr: fr.outcomes, en: en.outcomes }),
  fieldColumn('outcome_reason', label('reason')),
  fieldColumn('system', label('system')),
]

/** Declared uses stand on one page: none has a record of its own, so that nothing is pinned to what nobody signed. */
export const declarationRegister = register<Named>({
  id: 'inventory.declaration',
  name: { fr: fr.title, en: en.title },
  path: declaredPath,
  reads: 'inventory.read-declarations',
  narrowing: [],
  columns,
  async rows(scope, _, page) {
    if (page > 1) return []
    const directorates = await listDirectorates(scope, {})
    const rows = await listDeclarations(scope, {})
    return rows.map(row => ({ ...row, directorate: directorateNames(directorates, [row.directorate_id]) }))
  },
  nameOf: () => Promise.reject(new NotFound('kernel.not-found')),
})
