import type { Clue } from './clue.ts'
import { mayBegin, type Pattern } from './pattern.ts'
import type { Sentence } from './sentence.ts'
import type { Topic } from './topics.ts'

/**
 * For each topic, the sentences worth a closer look: all patterns of one of its clues have their first word there. A text
 * has few different words: each is compared with the patterns once, however long the text.
 */
export function candidatesFor(topics: readonly Topic[], sentences: readonly Sentence[]): Map<Topic, Sentence[]> {
  const patterns = topics.flatMap(({ clues }) => clues.flatMap(({ all }) => all))
  const begun = new Map<string, readonly Pattern[]>()
  const begunBy = (word: string) => {
    const known = begun.get(word) ?? patterns.filter(pattern => mayBegin(pattern, word))
    begun.set(word, known)
    return known
  }
  const found = new Map<Topic, Sentence[]>(topics.map(topic => [topic, []]))
  for (const sentence of sentences) {
    const present = new Set(sentence.words.flatMap(({ list }) => list.flatMap(begunBy)))
    if (present.size === 0) continue
    const possible = ({ all }: Clue) => all.every(pattern => present.has(pattern))
    for (const [topic, list] of found) if (topic.clues.some(possible)) list.push(sentence)
  }
  return found
}
