import { normaliseHeader } from '#kernel/sheets.ts'
import type { Text } from '#kernel/texts.ts'
import kindsFile from './data/column-kinds.json' with { type: 'json' }

interface ColumnKind {
  id: string
  label: Text
  words: readonly string[]
}

export const columnKinds: readonly ColumnKind[] = kindsFile.kinds

/** The label of a kind; throws for one that the data does not name. */
export function kindLabel(id: string): Text {
  const kind = columnKinds.find(candidate => candidate.id === id)
  if (!kind) throw new Error(`no column kind ${id}`)
  return kind.label
}

/** `N° de Sécu`, `dateNaissance`, `date_naissance` → words in lower case, without accents. */
export function headerWords(header: string): string {
  return normaliseHeader(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

/** Kinds whose words the header bears, whole words only: `encodeur` is no `code`. The closest comes first. */
export function kindsNamed(header: string): string[] {
  const words = headerWords(header)
  const found = columnKinds.flatMap(kind => {
    const inside = kind.words.filter(word => ` ${words} `.includes(` ${word} `))
    const longest = Math.max(0, ...inside.map(word => word.length))
    return longest > 0 ? [{ id: kind.id, share: longest / words.length }] : []
  })
  return found.toSorted((a, b) => b.share - a.share).map(({ id }) => id)
}
