import type { Mapping, Preview, ReadFile, Twin } from '#kernel/recognition.ts'
import { normaliseHeader } from '#kernel/sheets.ts'
import { readTable, saysTotal, withTwins } from '#records/read-table.ts'
import { processingFields } from './processing-columns.ts'
import { readLine } from './processing-line.ts'

/** A record already in the register, as far as twins go. */
export interface Named {
  id: string
  reference: string | null
  name: string
}

/** Reads every line into the fields of the register; says by line and column what could not be read. Touches nothing. */
export async function previewProcessings(
  file: ReadFile,
  chosen: Mapping | null,
  registered: readonly Named[],
): Promise<Preview> {
  const read = await readTable(file, processingFields, chosen, (cells, at) =>
    saysTotal(cells) ? null : readLine(cells, at.keys, at.mapping, at.place, at.problems),
  )
  const twins = twinsAmong(registered)
  return withTwins(read, ({ name, reference }, id) => {
    const same = twins.of({ name, reference })
    twins.add({ id, name, reference })
    return same
  })
}

/** The same reference is the same record; the same name under another reference is for a person to judge. */
function twinsAmong(registered: readonly Named[]) {
  const byReference = new Map<string, Named>()
  const byName = new Map<string, Named>()
  const add = (one: Named) => {
    const reference = one.reference?.toLowerCase()
    if (reference && !byReference.has(reference)) byReference.set(reference, one)
    const name = normaliseHeader(one.name)
    if (!byName.has(name)) byName.set(name, one)
  }
  for (const one of registered) add(one)
  return {
    add,
    of({ name, reference }: Omit<Named, 'id'>): Twin[] {
      const same = reference ? byReference.get(reference.toLowerCase()) : undefined
      const named = byName.get(normaliseHeader(name))
      const twin = (one: Named, exact: boolean, fr: string, en: string): Twin => ({
        recordId: one.id,
        label: one.reference ? `${one.reference} ${one.name}` : one.name,
        exact,
        reason: { fr, en },
      })
      return [
        ...(same ? [twin(same, true, 'même référence', 'same reference')] : []),
        // Two records of one name are one when neither has a reference to tell them apart.
        ...(named && named !== same ? [twin(named, !reference && !named.reference, 'même nom', 'same name')] : []),
      ]
    },
  }
}
