import { readContract } from './contract-text.ts'
import type { Detection } from './detect.ts'
import { detectInThread } from './detect-in-thread.ts'

/** The answer of `gouvernail clauses`; an incompatible change will change the number. */
export interface Analysis extends Detection {
  schema: 'gouvernail-clauses/1'
  file: {
    name: string
    kind: string
    characters: number
    pages: number | null
    pages_without_text: number[]
    cut: boolean
  }
  /** `scan`: pages are pictures, nothing could be read, and nothing is said to be missing. */
  readable: 'text' | 'scan'
  counts: { found: number; by_ccag_only: number; not_found: number; not_read: number }
  disclaimer: string
}

/**
 * Reads a contract and looks for the forty topics of data clauses. Throws `Unreadable` for a file that cannot be read;
 * null for one that is no document (a table, JSON).
 */
export async function analyseContract(name: string, bytes: Uint8Array): Promise<Analysis | null> {
  const contract = await readContract(name, bytes)
  if (contract === null) return null
  const { text, paged, wrapped, kind, pages, pages_without_text, cut } = contract
  const detection = await detectInThread({ text, paged, wrapped })
  const counted = (state: string) => detection.topics.filter(topic => topic.state === state)
  const byCcag = counted('not-found').filter(topic => topic.by_ccag.some(one => one.derogated !== 'yes'))
  return {
    schema: 'gouvernail-clauses/1',
    file: { name, kind, characters: text.length, pages, pages_without_text, cut },
    readable: text.trim() === '' ? 'scan' : 'text',
    counts: {
      found: counted('found').length,
      by_ccag_only: byCcag.length,
      not_found: counted('not-found').length - byCcag.length,
      not_read: counted('not-read').length,
    },
    ...detection,
    disclaimer: 'indices relevés par un programme, à vérifier par une personne ; ne vaut pas avis juridique',
  }
}
