import type { NearName } from '#kernel/recognition.ts'
import { directorateKey, type Directorate } from './directorate.ts'

/** A person reads each pair. */
const mostPairs = 50
/** Beyond this many names, the column holds something else than directorates. */
const mostNames = 2_000

/**
 * Names of a file that are nearly a directorate already known, or nearly another name of the file: « Mediatheque » and
 * « Médiathèques ». The same name written otherwise (capitals, accents, « Direction de ») is that directorate and no pair.
 */
export function nearDirectorates(known: readonly Directorate[], typed: Iterable<string>): NearName[] {
  const names = new Set(typed)
  if (names.size > mostNames) return []
  const same = new Set<string>()
  const first = new Map<string, string>()
  const put = (name: string) => {
    same.add(directorateKey(name))
    const near = nearKey(name)
    if (!first.has(near)) first.set(near, name)
  }
  for (const { name, aliases } of known) for (const one of [name, ...aliases]) put(one)
  const pairs: NearName[] = []
  for (const name of names) {
    if (same.has(directorateKey(name))) continue
    const readAs = first.get(nearKey(name))
    if (readAs !== undefined && pairs.length < mostPairs) pairs.push({ typed: name, readAs, joined: true })
    put(name)
  }
  return pairs
}

/** The name that a typed one is read as, once a person has had their say. */
export function readAsOne(near: readonly NearName[]): (typed: string) => string {
  const joined = new Map(near.flatMap(({ typed, readAs, joined: one }) => (one ? [[typed, readAs]] : [])))
  return typed => joined.get(typed) ?? typed
}

/** Words in the singular, glued together. */
function nearKey(name: string): string {
  return directorateKey(name)
    .split(' ')
    .map(word => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join('')
}
