import { Invalid } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { listTitles } from '../../datasets/list-titles.ts'

/** Ids of the datasets that these lines name, each by its exact title or by the address of its record. */
export async function datasetsNamed(scope: Scope, lines: readonly string[], field: string): Promise<string[]> {
  const ids: string[] = []
  for (const line of lines) {
    const [id] = line.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i) ?? []
    if (id) {
      ids.push(id.toLowerCase())
      continue
    }
    const found = await listTitles(scope, { titles: [line.slice(0, 400)] })
    const [only] = found
    if (!only) throw new Invalid({ [field]: { key: 'catalogue.no-such-dataset' } })
    if (found.length > 1) throw new Invalid({ [field]: { key: 'catalogue.several-datasets' } })
    ids.push(only.id)
  }
  return ids
}

/** Lines that name these datasets: titles, followed by the id only where another dataset bears the same title. */
export async function namesOf(scope: Scope, datasets: readonly { id: string; title: string }[]): Promise<string[]> {
  const bearers = await listTitles(scope, { titles: datasets.map(({ title }) => title) })
  const keyOf = new Map(bearers.map(({ id, title_key }) => [id, title_key]))
  const shared = (id: string) => bearers.filter(({ title_key }) => title_key === keyOf.get(id)).length !== 1
  return datasets.map(({ id, title }) => (shared(id) ? `${title} (${id})` : title))
}
