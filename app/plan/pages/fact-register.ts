import { NotFound } from '#kernel/errors.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { listParties } from '#organisation/list-parties.ts'
import { listFacts, type Fact } from '../list-facts.ts'
import { factKinds } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { holdsWords } from '../words-in.ts'
import { paths } from './paths.ts'
import { factWords } from './fact-words.ts'
import { workbookWords } from './workbook-words.ts'

/** A dated fact with the name of whoever holds its proof. */
export type ListedFact = Fact & { holder: string | null }

const { fr, en } = workbookWords
const label = (key: keyof typeof fr.fact): Text => ({ fr: fr.fact[key], en: en.fact[key] })

export const factColumns: readonly Column<ListedFact>[] = [
  fieldColumn('title', label('title')),
  {
    key: 'kind',
    label: label('kind'),
    value: ({ kind }, language) => factKinds.get(kind)?.label[language] ?? kind,
  },
  fieldColumn('dated', label('dated')),
  fieldColumn('who', label('who')),
  fieldColumn('prerequisites', label('prerequisites')),
  codedColumn('document_kind', label('document'), { fr: planTexts.fr.documents, en: planTexts.en.documents }),
  { key: 'file', label: label('file'), value: ({ file_id }) => file_id !== null },
  fieldColumn('holder', label('held_by'), true),
]

export const factNarrowing = ['search', 'point', 'kind'] as const

/** Dated facts, to be listed one's own way, taken away, noted and given files. */
export const factRegister = register<ListedFact>({
  id: 'plan.fact',
  name: { fr: factWords.fr.title, en: factWords.en.title },
  path: paths.facts,
  reads: 'plan.read',
  narrowing: factNarrowing,
  columns: factColumns,
  rows: async (scope, narrowing, page) => (await listedFacts(scope, narrowing)).slice((page - 1) * 500, page * 500),
  async nameOf(scope, id) {
    const found = (await listFacts(scope, {})).find(fact => fact.id === id)
    if (!found) throw new NotFound('kernel.not-found')
    return found.title
  },
})

/** Newest first, narrowed by point, by kind and by words. */
export async function listedFacts(scope: Scope, { search = '', point, kind }: Narrowing): Promise<ListedFact[]> {
  const found = await listFacts(scope, { prerequisite: point, kind })
  const holders = new Map((await listParties(scope, {})).map(({ id, name }) => [id, name]))
  return found
    .filter(({ kind: one, title, who }) =>
      holdsWords(search, factKinds.get(one)?.label[scope.language] ?? one, title, who),
    )
    .map(fact => ({ ...fact, holder: holders.get(fact.held_by ?? '') ?? null }))
}
