import { onlyRefers } from './ccag.ts'
import { findClue } from './clue.ts'
import { deniesWhatFollows, isDenied } from './negation.ts'
import { spansOf } from './pattern.ts'
import type { Sentence } from './sentence.ts'
import type { Topic } from './topics.ts'
import type { Words } from './words.ts'

/** Why a sentence that bears the words is no clause. */
export type SetAside = 'denied' | 'heading' | 'contents' | 'reference' | 'derogation'

export interface Found {
  sentence: Sentence
  clues: string[]
  /** Null for a clue of a clause. */
  aside: SetAside | null
}

/** Every sentence that bears clues of a topic, whether it counts or is set aside. */
export function findTopic(topic: Topic, text: string, sentences: readonly Sentence[]): Found[] {
  return sentences.flatMap(sentence => {
    const readings = sentence.words.map(words => cluesIn(topic, words))
    const clues = [...new Set(readings.flatMap(({ said }) => said))]
    const denied = [...new Set(readings.flatMap(reading => reading.denied))]
    if (clues.length === 0 && denied.length === 0) return []
    const underDenial = sentence.leadIn !== null && deniesWhatFollows(sentence.leadIn, topic.negation)
    const aside = shapeOf(sentence, text) ?? (clues.length === 0 || underDenial ? 'denied' : null)
    return [{ sentence, clues: clues.length > 0 ? clues : denied, aside }]
  })
}

function cluesIn(topic: Topic, words: Words): { said: string[]; denied: string[] } {
  const said: string[] = []
  const denied: string[] = []
  if (topic.otherwise.some(pattern => spansOf(pattern, words).length > 0)) return { said, denied }
  for (const clue of topic.clues) {
    const spans = findClue(clue, words)
    if (spans.some(span => !isDenied(words, span, topic.negation))) said.push(clue.name)
    else if (spans.length > 0) denied.push(clue.name)
  }
  return { said, denied }
}

function shapeOf({ block, offset, length }: Sentence, text: string): SetAside | null {
  if (block.kind === 'heading' || block.kind === 'contents') return block.kind
  const sentence = text.slice(offset, offset + length)
  if (/\bd[ée]rog(?:e|ent|é|era)\b[^.]{0,60}\bart/iu.test(sentence) && sentence.length <= 220) return 'derogation'
  return onlyRefers(sentence) ? 'reference' : null
}
